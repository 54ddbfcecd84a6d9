package app.afterbell.nudges;

/** How long before it begins somebody is reminded of a session (R36). */
public enum Ahead {
  /** In the evening of the day before. */
  DAY,
  /** An hour before; where that is in quiet hours, in the evening before those. */
  HOUR
}
