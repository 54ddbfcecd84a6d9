package app.afterbell.scheduling.web.calendar;

/** Whose calendar it is. */
public enum Desk {
  MENTOR("/mentor"),
  FAMILY("/family"),
  STAFF("/staff");

  private final String portal;

  Desk(String portal) {
    this.portal = portal;
  }

  public String portal() {
    return portal;
  }

  public String calendar() {
    return portal + "/calendar";
  }
}
