package app.afterbell.shared;

import java.util.Arrays;
import java.util.List;

/** A side of the product: the first word of its paths, for those who hold one of its roles. */
public enum Portal {
  MENTOR("/mentor"),
  STAFF("/staff"),
  FAMILY("/family");

  private final String path;

  Portal(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  /** Of a request’s path. Who may be there was decided before. @throws NotFound where no portal is */
  public static Portal at(String path) {
    return Arrays.stream(values()).filter(portal -> portal.holds(path)).findFirst().orElseThrow(NotFound::new);
  }

  public boolean holds(String path) {
    return path.equals(this.path) || path.startsWith(this.path + "/");
  }

  boolean isOpenTo(Viewer viewer) {
    return switch (this) {
      case MENTOR -> viewer.is(Role.MENTOR);
      case STAFF -> viewer.isStaff();
      case FAMILY -> viewer.isFamily();
    };
  }

  /** The portals of this viewer, the one they most likely want first. */
  public static List<Portal> of(Viewer viewer) {
    return Arrays.stream(values()).filter(portal -> portal.isOpenTo(viewer)).toList();
  }
}
