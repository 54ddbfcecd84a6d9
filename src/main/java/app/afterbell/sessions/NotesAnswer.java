package app.afterbell.sessions;

import java.time.Instant;
import java.util.List;

/** What became of a submission of notes. */
public sealed interface NotesAnswer {

  /** They stand now, and the family can read them. @param sessionLogged both tasks are in */
  record Submitted(int revision, boolean sessionLogged) implements NotesAnswer {}

  /** The same stood already: nothing was written (R12). */
  record AlreadySubmitted(int revision) implements NotesAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<Refusal> reasons) implements NotesAnswer {}

  /** Somebody submitted other notes since this form was opened: nothing was written. */
  record ChangedMeanwhile(StandingNotes standing) implements NotesAnswer {}

  /** Notes as they read now. */
  record StandingNotes(int revision, Instant recordedAt, String recordedByName, String body) {}

  default boolean accepted() {
    return this instanceof Submitted || this instanceof AlreadySubmitted;
  }
}
