package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * The notes of these sessions, or words of them, were put before somebody's eyes, by a page, a search, a print or the
 * API. Published in the transaction of the reading, by whatever shows notes to a person.
 *
 * @param family the reader was shown them as family, by a page that shows those of their own students alone, and is not
 * staff
 */
public record NotesShown(PersonId reader, Set<SessionId> sessions, Instant at, boolean family) {

  public NotesShown {
    sessions = Set.copyOf(sessions);
  }
}
