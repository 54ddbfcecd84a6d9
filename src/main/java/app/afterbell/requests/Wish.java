package app.afterbell.requests;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody asks for. */
public sealed interface Wish {

  /** R7: it was longer than can be logged. @param minutes in all */
  record Longer(SessionId session, int minutes) implements Wish {}

  /** @param minutes how long it was, where the status is Attended and nobody attended as it is logged */
  record OtherStatus(SessionId session, PersonId student, AttendanceStatus status, @Nullable Integer minutes)
      implements Wish {}

  /** It was one of another engagement of the same mentor, for the same students. */
  record OtherEngagement(SessionId session, EngagementId engagement) implements Wish {}

  /** It took place and is on no plan: it becomes a session, logged, when it is approved. */
  record Unplanned(EngagementId engagement, Instant startsAt, int minutes, String notes) implements Wish {}

  /** A family: what we are billed for this student’s session is not right. */
  record Bill(SessionId session, PersonId student) implements Wish {}
}
