package app.afterbell.requests;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wish as its row holds it. */
record RequestDraft(
    RequestKind kind,
    @Nullable SessionId session,
    @Nullable PersonId student,
    @Nullable EngagementId engagement,
    @Nullable Integer minutes,
    @Nullable AttendanceStatus status,
    @Nullable Instant startsAt,
    @Nullable String notes) {

  static RequestDraft of(Wish wish) {
    return switch (wish) {
      case Wish.Longer(var session, int minutes) ->
          new RequestDraft(RequestKind.LONGER, session, null, null, minutes, null, null, null);
      case Wish.OtherStatus(var session, var student, var status, var minutes) ->
          new RequestDraft(RequestKind.STATUS, session, student, null, minutes, status, null, null);
      case Wish.OtherEngagement(var session, var engagement) ->
          new RequestDraft(RequestKind.ENGAGEMENT, session, null, engagement, null, null, null, null);
      case Wish.Unplanned(var engagement, var startsAt, int minutes, var notes) ->
          new RequestDraft(RequestKind.UNPLANNED, null, null, engagement, minutes, null, startsAt, notes.strip());
      case Wish.Bill(var session, var student) ->
          new RequestDraft(RequestKind.BILL, session, student, null, null, null, null, null);
    };
  }
}
