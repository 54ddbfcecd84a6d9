package app.afterbell.nudges;

/** A reason to tell a mentor that a session waits (R36), in the order in which they come. */
public enum Moment {
  /** The session has ended. */
  END,
  /** It is six in the evening of the day before the due date, where the mentor lives. */
  EVENING,
  /** The due date is over. */
  OVERDUE
}
