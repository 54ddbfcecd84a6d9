package app.afterbell.requests.web.api;

import app.afterbell.engagements.EngagementId;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestKind;
import app.afterbell.requests.RequestState;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as programs read it; no amount is in it. @param words absent in a list */
record RequestView(
    RequestId id, int number, RequestKind kind, RequestState state, int revision, @Nullable SessionId session,
    @Nullable Integer minutes, @Nullable PersonId student, @Nullable AttendanceStatus status,
    @Nullable EngagementId engagement, @Nullable Instant startsAt, Asker askedBy, Instant askedAt,
    @Nullable Instant decidedAt, @Nullable Integer decidedMinutes, @Nullable List<Word> words) {

  record Asker(PersonId id, String name) {}

  record Word(Instant at, Asker by, @Nullable RequestState decision, @Nullable String text) {}

  RequestView with(List<Word> said) {
    return new RequestView(
        id, number, kind, state, revision, session, minutes, student, status, engagement, startsAt, askedBy, askedAt,
        decidedAt, decidedMinutes, said);
  }
}
