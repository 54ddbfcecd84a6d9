package app.afterbell.desk.engagement;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * The notes of an engagement as families read them, the newest first.
 *
 * @param more whether there are earlier ones. @param later whether these are not the newest
 */
public record EngagementNotesPage(EngagementId id, String name, List<Note> notes, boolean more, boolean later) {

  /** @param parts for one student alone (R21) */
  public record Note(SessionId id, Instant startsAt, String mentor, String body, List<Part> parts) {}

  public record Part(String student, String body) {}

  public String path() {
    return "/staff/engagements/" + id.value();
  }
}
