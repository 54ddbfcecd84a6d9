package app.afterbell.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A side of the product: the first word of its paths, for those who have its power. */
public enum Portal {
  MENTOR("/mentor", Power.TEACH),
  STAFF("/staff", Power.USE_DESK),
  FAMILY("/family", Power.FOLLOW_SESSIONS);

  private final String path;
  private final Power power;

  Portal(String path, Power power) {
    this.path = path;
    this.power = power;
  }

  public String path() {
    return path;
  }

  /** What each of its pages needs, and some of them another beside. */
  public Power power() {
    return power;
  }

  /** Of a request’s path. Who may be there was decided before. @throws NotFound where no portal is */
  public static Portal at(String path) {
    return ofPath(path).orElseThrow(NotFound::new);
  }

  public boolean holds(String path) {
    return path.equals(this.path) || path.startsWith(this.path + "/");
  }

  boolean isOpenTo(Viewer viewer) {
    return viewer.may(power);
  }

  /** In which portal this path is; nothing for what is everybody's, such as the settings. */
  public static Optional<Portal> ofPath(String path) {
    return Arrays.stream(values()).filter(portal -> portal.holds(path)).findFirst();
  }

  /** The portals of this viewer, the one they most likely want first. */
  public static List<Portal> of(Viewer viewer) {
    return Arrays.stream(values()).filter(portal -> portal.isOpenTo(viewer)).toList();
  }
}
