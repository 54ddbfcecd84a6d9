package app.afterbell.notifications;

/** How often a guardian wants to hear of a student's notes. */
public enum Rhythm {
  /** After each session with notes. */
  EACH,
  /** After every so many of them in an engagement (R22). */
  NTH,
  /** Once a week, of all that came in, on Sunday at 6 pm where the guardian lives. */
  WEEKLY,
  NONE
}
