package app.afterbell.frame;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Elsewhere;
import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session as its reader may know it: what its page and the calendar’s panel show alike. Holds no money: what it
 * costs and what it pays, each portal adds to its own page (R27).
 *
 * @param name what this reader calls it
 * @param mentorName absent for the mentor
 * @param actualMinutes where somebody was there
 * @param agreedIn the zone in which its time was agreed, where clocks there differ from the reader’s
 * @param elsewhere students whose clocks differ from the reader’s; not for families
 * @param notes absent where none are in, or none for this reader
 * @param notesKept there are notes, and this reader has no right to them
 * @param again whether the reader has just taken a cancellation back
 * @param offs who called it off, for which students; none where it stands for all
 * @param acts what the reader may do
 */
public record Frame(
    Portal portal,
    SessionId id,
    EngagementId engagementId,
    String name,
    String subject,
    @Nullable String mentorName,
    Instant startsAt,
    int plannedMinutes,
    @Nullable Integer actualMinutes,
    State state,
    List<Student> students,
    @Nullable ZoneId agreedIn,
    List<Elsewhere> elsewhere,
    @Nullable Notes notes,
    boolean notesKept,
    boolean again,
    List<Off> offs,
    List<SessionAct> acts) {

  /**
   * Somebody that it is for.
   *
   * @param gone no longer, but a part of the notes is theirs
   * @param off called off for them, before its start
   * @param familyName who is billed; not for families
   * @param status as far as this reader may know it
   * @param part of the notes, for this student's family alone (R21)
   */
  public record Student(
      PersonId id,
      String name,
      ZoneId timeZone,
      boolean gone,
      boolean off,
      @Nullable String familyName,
      boolean self,
      @Nullable AttendanceStatus status,
      @Nullable String part) {}

  /** Notes for all, as they read now. @param edited there was another text before */
  public record Notes(String body, Instant recordedAt, boolean edited) {}

  /** Called off before its start: it has no tasks (R14). */
  public boolean isCancelled() {
    return state == State.CANCELLED;
  }

  /** Whether it takes place without them. */
  public boolean isMissing(Student student) {
    return student.off() && !isCancelled();
  }

  public Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(plannedMinutes));
  }

  /** Its page in this portal. */
  public String path() {
    return id.pathIn(portal);
  }
}
