package app.afterbell.sessions;

import java.time.Instant;

/** What became of a booking, or of taking it back. */
public sealed interface BookAnswer {

  /** It is on the plan, by this press or by the one before. */
  record Booked(SessionId id) implements BookAnswer {}

  /** Nothing was written: the time is not free any more. */
  record Taken() implements BookAnswer {}

  /** The company plans sessions for its families, by now. */
  record NotAllowed() implements BookAnswer {}

  /** It is gone, as if it had not been booked. */
  record TakenBack() implements BookAnswer {}

  /** It stays. @param until when it could be taken back */
  record UndoOver(Instant until) implements BookAnswer {}

  /** It stays: something else was done to it since. */
  record ChangedSince() implements BookAnswer {}
}
