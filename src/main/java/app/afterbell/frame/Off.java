package app.afterbell.frame;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation that stands, as a session's page says it.
 *
 * @param revision of the plan
 * @param byName who made it; {@code own} where that is the reader
 * @param toldAt when the family told; null where it was not its wish
 * @param status that stands by the notice (R8); null likewise
 * @param students who are called off by it, as far as the reader may know
 * @param undoUntil until when the reader can take it back; null where they cannot
 */
public record Off(
    int revision,
    Instant recordedAt,
    String byName,
    boolean own,
    Asker askedBy,
    @Nullable Instant toldAt,
    @Nullable String reason,
    @Nullable String note,
    @Nullable AttendanceStatus status,
    List<String> students,
    @Nullable Instant undoUntil) {

  /** For so long it can be taken back. */
  public long seconds(Instant now) {
    return undoUntil == null ? 0 : Math.max(0, Duration.between(now, undoUntil).toSeconds());
  }
}
