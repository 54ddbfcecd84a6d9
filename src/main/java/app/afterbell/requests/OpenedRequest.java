package app.afterbell.requests;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request with its row locked, and that of its session before it: so that decisions come one after the other. */
record OpenedRequest(
    RequestId id,
    int number,
    RequestKind kind,
    @Nullable SessionId sessionId,
    @Nullable PersonId studentId,
    @Nullable EngagementId engagementId,
    @Nullable Integer minutes,
    @Nullable AttendanceStatus status,
    @Nullable Instant startsAt,
    @Nullable String notes,
    PersonId askedBy,
    Portal askedAs,
    RequestState state,
    int revision,
    @Nullable Instant decidedAt,
    @Nullable String decidedByName,
    int words) {

  /** Whether it is the same that is asked. */
  boolean asks(RequestDraft draft) {
    return Objects.equals(minutes, draft.minutes()) && status == draft.status()
        && Objects.equals(engagementId, draft.engagement()) && Objects.equals(notes, draft.notes());
  }

  boolean isOpen() {
    return state == RequestState.OPEN;
  }
}
