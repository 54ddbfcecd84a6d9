package app.afterbell.notifications;

import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * One session in a reminder: whose notes these are and how they begin.
 *
 * @param all the first lines of what is for all
 * @param own the first lines of the part for this family's student (R21)
 * @param practise what the notes and that part give to practise, a line each
 */
public record Told(
    SessionId session, String engagement, String mentor, Instant startsAt, int plannedMinutes, List<Excerpt.Line> all,
    List<Excerpt.Line> own, List<String> practise) {

  /** Where the family reads it whole. */
  public String path() {
    return "/family/sessions/" + session.value();
  }
}
