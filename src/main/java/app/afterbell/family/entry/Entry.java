package app.afterbell.family.entry;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One session of one student, as their family reads it.
 *
 * @param status absent until it is logged, and while a log by one press can still be undone
 * @param actualMinutes where the student was there
 * @param toldAt when the family said that they would not come
 * @param firstAt when notes first came in, also for somebody who may not read them
 * @param history whether they came with the company’s past, and are news to nobody
 * @param notes Markdown for all (R20); absent for somebody who may not read them
 * @param part Markdown for this student alone (R21)
 * @param changedAt when what this family reads was last edited; absent where it never was
 */
public record Entry(
    PersonId studentId,
    String studentName,
    boolean self,
    boolean readsNotes,
    SessionId id,
    String engagement,
    String mentorName,
    Instant startsAt,
    int plannedMinutes,
    @Nullable AttendanceStatus status,
    @Nullable Integer actualMinutes,
    @Nullable Instant toldAt,
    @Nullable Instant firstAt,
    boolean history,
    @Nullable String notes,
    @Nullable String part,
    @Nullable Instant changedAt) {

  public boolean isNewSince(Instant since) {
    return notes != null && firstAt != null && !history && firstAt.isAfter(since);
  }

  public boolean isChangedSince(Instant since) {
    return notes != null && changedAt != null && changedAt.isAfter(since) && !isNewSince(since);
  }

  public boolean isCancelled() {
    return status == AttendanceStatus.CANCELLED_BILLABLE || status == AttendanceStatus.CANCELLED_NON_BILLABLE;
  }

  /** Whether notes are still to come: of a session that was cancelled nobody waits for them. */
  public boolean lacksNotes() {
    return firstAt == null && !isCancelled();
  }

  /** The name by which a page calls the student. */
  public String studentFirstName() {
    return FirstName.of(studentName);
  }
}
