package app.afterbell.desk.people;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest notes about a student, as their family reads them. */
public record NotesPage(PersonId id, String name, List<Entry> entries) {

  /** @param part for this student alone (R21) */
  public record Entry(SessionId id, String engagement, String mentor, Instant startsAt, String body,
      @Nullable String part) {}

  public String path() {
    return "/staff/people/" + id.value();
  }
}
