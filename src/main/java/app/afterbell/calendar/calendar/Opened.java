package app.afterbell.calendar.calendar;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The session that is chosen, as far as its reader may know it.
 *
 * @param name what this reader calls it
 * @param engagementId where this reader has a page of it
 * @param mentorName absent for the mentor
 * @param actualMinutes where somebody was there
 * @param meetingLink where it meets, until it ends
 * @param notes absent where there are none, or none for this reader
 * @param notesKept there are notes, and this reader has no right to them
 */
public record Opened(
    SessionId id,
    String name,
    String subject,
    @Nullable EngagementId engagementId,
    @Nullable String mentorName,
    Instant startsAt,
    int plannedMinutes,
    @Nullable Integer actualMinutes,
    State state,
    boolean attendanceIn,
    List<Student> students,
    @Nullable String meetingLink,
    @Nullable Notes notes,
    boolean notesKept) {

  /** @param status as far as this reader may know it. @param part of the notes, for this student's family alone (R21) */
  public record Student(String name, @Nullable AttendanceStatus status, @Nullable String part) {}

  /** Notes for all, as they read now. @param edited there was another text before */
  public record Notes(String body, Instant recordedAt, boolean edited) {}

  public Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(plannedMinutes));
  }

  public boolean isOpen() {
    return state == State.WAITING || state == State.OVERDUE || state == State.RUNNING;
  }
}
