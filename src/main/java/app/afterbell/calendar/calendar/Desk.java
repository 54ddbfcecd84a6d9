package app.afterbell.calendar.calendar;

import app.afterbell.shared.NotFound;
import java.util.Arrays;

/** Whose calendar it is. */
public enum Desk {
  MENTOR("/mentor"),
  FAMILY("/family"),
  STAFF("/staff");

  private final String portal;

  Desk(String portal) {
    this.portal = portal;
  }

  /** Of a request's path. Who may be there was decided before. */
  static Desk of(String path) {
    return Arrays.stream(values()).filter(desk -> path.startsWith(desk.portal + "/")).findFirst().orElseThrow(NotFound::new);
  }

  /** Staff see everybody's sessions, and narrow them to a mentor, a student or an engagement. */
  boolean narrows() {
    return this == STAFF;
  }

  public String portal() {
    return portal;
  }

  public String calendar() {
    return portal + "/calendar";
  }
}
