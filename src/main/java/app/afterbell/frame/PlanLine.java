package app.afterbell.frame;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a session's plan, as its reader may know it.
 *
 * @param byName who did it; {@code own} where that is the reader
 * @param toldAt when the family told; null where it was not its wish
 * @param reason a cancellation's; reasonWords: a move's, as staff put it
 * @param startsAt when it was planned then, and plannedMinutes how long
 * @param toStartsAt where a move led to, and toMinutes how long it was then
 * @param late the family asked for it too late; free all the same, it is a waiver
 * @param becomes the session at the new time, where the old one is billed
 * @param undoUntil until when it could be taken back, and nobody was told
 * @param takenBack whether it was
 * @param students whose family asked, or who are cancelled, as far as the reader may know
 * @param mentorName who mentors it from then on, where that changed
 */
public record PlanLine(
    int revision,
    Kind kind,
    Instant recordedAt,
    String byName,
    boolean own,
    Asker askedBy,
    @Nullable Instant toldAt,
    @Nullable String reason,
    @Nullable String reasonWords,
    @Nullable String note,
    Instant startsAt,
    int plannedMinutes,
    @Nullable Instant toStartsAt,
    @Nullable Integer toMinutes,
    boolean late,
    @Nullable SessionId becomes,
    @Nullable Instant undoUntil,
    boolean takenBack,
    List<String> students,
    @Nullable String mentorName) {

  /** What can be done to a plan. */
  public enum Kind {
    PLANNED,
    MOVED,
    CANCELLED,
    TAKEN_BACK,
    SUBSTITUTED
  }

  /** Whether it moved the session, and that stands. */
  public boolean isMove() {
    return kind == Kind.MOVED && !takenBack;
  }

  /** Whether it stays the same session, and was too late and free all the same. */
  public boolean isWaiver() {
    return isMove() && late && becomes == null;
  }

  /** Whether the reader can still take it back. */
  public boolean isUndoable(Instant now) {
    return own && !takenBack && undoUntil != null && now.isBefore(undoUntil);
  }

  /** For so long it can be taken back. */
  public long seconds(Instant now) {
    return undoUntil == null ? 0 : Math.max(0, Duration.between(now, undoUntil).toSeconds());
  }
}
