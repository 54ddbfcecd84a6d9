package app.afterbell.mentor.home;

import app.afterbell.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;

/** Attendance that this mentor logged by one press, and can still take back. */
public record Undoable(
    SessionId id, int revision, String name, Instant startsAt, int minutes, boolean group, Instant until) {

  /** How much longer it can be taken back. */
  public long seconds(Instant now) {
    return Math.max(0, Duration.between(now, until).toSeconds());
  }
}
