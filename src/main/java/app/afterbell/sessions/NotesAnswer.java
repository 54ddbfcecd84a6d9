package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

  /** Notes as they read now. @param parts for one student's family alone (R21), by student */
  record StandingNotes(
      int revision, Instant recordedAt, String recordedByName, String body, Map<PersonId, String> parts) {

    public StandingNotes {
      parts = Map.copyOf(parts);
    }

    boolean says(NotesSubmission submission) {
      return body.equals(submission.text()) && (submission.parts() == null || parts.equals(submission.parts()));
    }
  }

  default boolean accepted() {
    return this instanceof Submitted || this instanceof AlreadySubmitted;
  }
}
