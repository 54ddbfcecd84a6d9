package app.afterbell.company.web.rules;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of the past with what it came to: it was logged, or families cancelled it before its start.
 *
 * @param actual how long it was; null where nobody said another length than the planned one
 * @param standing the students that it stood for and, in a group, those whose families cancelled before
 * @param dueAt until when its tasks were on time. @param earnedAt when its line was earned; null where none is
 * @param pay what its mentor was paid; null where nothing is paid yet: some cancelled, and it waits to be logged
 */
record Past(
    SessionId id,
    EngagementId engagement,
    PersonId mentor,
    Instant startsAt,
    int planned,
    @Nullable Integer actual,
    Instant dueAt,
    @Nullable Instant earnedAt,
    List<Student> standing,
    @Nullable Line pay) {

  /** @param toldAt when the family told that they would not come; null where it did not, or nobody said */
  record Student(
      PersonId id, @Nullable UUID family, AttendanceStatus status, @Nullable Instant toldAt, Line bill) {}

  /**
   * What stands in a book.
   *
   * @param minutes of the line; null where none was written, since nothing was owed
   */
  record Line(@Nullable Integer minutes, Money rate, Money total) {}
}
