package app.afterbell.nudges;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A session to come, as somebody who is in it or whose student is knows it.
 *
 * @param mentors whether they mentor it
 * @param students of theirs, but they themselves; none for its mentor
 */
public record Coming(
    PersonId person, SessionId session, Instant startsAt, int minutes, String subject, String mentorName,
    boolean mentors, List<String> students) {

  public Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(minutes));
  }

  /** Something that is told of it. */
  public record Notice(SessionId session, Instant startsAt, Ahead ahead) {}

  Notice notice(Ahead ahead) {
    return new Notice(session, startsAt, ahead);
  }
}
