package app.afterbell.frame;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session, without money.
 *
 * @param students that it is for, by name
 * @param attendance every entry, the newest first; the first stands unless it is withdrawn
 * @param notes every text, the newest first
 */
public record Sheet(
    Plan plan, List<Frame.Student> students, List<Entry> attendance, List<Text> notes) {

  /** @param dueAt until when both tasks are in time (R3) */
  public record Plan(
      SessionId id,
      EngagementId engagementId,
      String engagement,
      String subject,
      PersonId mentorId,
      String mentorName,
      Instant startsAt,
      ZoneId timeZone,
      int plannedMinutes,
      Instant dueAt,
      @Nullable String meetingLink,
      @Nullable Instant attendanceAt,
      @Nullable Instant notesAt,
      @Nullable Instant loggedAt) {

    public Instant endsAt() {
      return startsAt.plus(Duration.ofMinutes(plannedMinutes));
    }
  }

  /**
   * One entry of the attendance's history (R12).
   *
   * @param changes what it changed in the entry before; for the first, what it said
   * @param forMentor somebody else than the mentor recorded it
   * @param byOnePress it could be undone for ten minutes
   * @param why staff logged beyond the limit, or changed what stood (R7, R38)
   */
  public record Entry(
      int revision,
      Instant recordedAt,
      String recordedByName,
      boolean forMentor,
      boolean withdrawn,
      boolean byOnePress,
      @Nullable Integer actualMinutes,
      @Nullable String why,
      List<Mark> marks,
      List<Change> changes) {}

  /** What an entry says of one student. @param reason why the status contradicts the time told (R9) */
  public record Mark(
      PersonId studentId,
      String studentName,
      AttendanceStatus status,
      @Nullable Instant toldAt,
      @Nullable String reason) {}

  /** @param student whose status it is; null for the minutes. @param from absent where nothing stood before */
  public record Change(
      @Nullable String student,
      @Nullable AttendanceStatus fromStatus,
      @Nullable AttendanceStatus toStatus,
      @Nullable Integer fromMinutes,
      @Nullable Integer toMinutes) {}

  /**
   * Notes as they were submitted.
   *
   * @param forMentor somebody else than the mentor wrote it
   * @param parts by the students' names
   */
  public record Text(
      int revision, Instant recordedAt, String recordedByName, boolean forMentor, String body, List<Part> parts) {}

  /** What this student's family alone reads (R21). @param of how the student is called here */
  public record Part(String of, String body) {}

  public Instant dueAt() {
    return plan.dueAt();
  }

  /** The attendance that stands. */
  public @Nullable Entry standing() {
    return attendance.isEmpty() || attendance.getFirst().withdrawn() ? null : attendance.getFirst();
  }

  /** The notes as they read now. */
  public @Nullable Text text() {
    return notes.isEmpty() ? null : notes.getFirst();
  }

  public boolean hasStarted(Instant now) {
    return !now.isBefore(plan.startsAt());
  }
}
