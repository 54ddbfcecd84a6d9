package app.afterbell.requests;

/** What is asked for (R37). */
public enum RequestKind {
  /** The session was longer than can be logged (R7). */
  LONGER,
  /** It went otherwise for a student than it was logged. */
  STATUS,
  /** It was a session of another engagement. */
  ENGAGEMENT,
  /** It took place, and was never planned. */
  UNPLANNED,
  /** A family says that what it is billed is not right. */
  BILL
}
