package app.afterbell.outstanding.web.staff;

import app.afterbell.sessions.SessionId;
import app.afterbell.web.Option;
import java.time.Instant;
import java.util.List;

/** The notes that came in last, to choose one among. @param subject that is looked for; empty for all */
public record ChoicePage(String subject, List<Option> subjects, List<Note> notes) {

  /** Whose and when; what they say is read on the next page. */
  public record Note(
      SessionId sessionId, String engagement, String mentor, String subject, Instant startsAt, Instant notesAt,
      boolean published) {}
}
