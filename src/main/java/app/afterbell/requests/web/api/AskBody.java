package app.afterbell.requests.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.engagements.EngagementId;
import app.afterbell.requests.RequestKind;
import app.afterbell.requests.Wish;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a program asks staff for, as its owner, who is a mentor. A bill is disputed by families, who have no tokens. */
record AskBody(
    @Nullable RequestKind kind, @Nullable SessionId session, @Nullable Integer minutes, @Nullable PersonId student,
    @Nullable AttendanceStatus status, @Nullable EngagementId engagement, @Nullable Instant startsAt,
    @Nullable String notes, @Nullable String reason) {

  Wish toWish() {
    var faults = new ArrayList<Fault>();
    need("kind", kind, faults);
    if (kind != null) {
      switch (kind) {
        case LONGER -> need(faults, "session", session, "minutes", minutes);
        case STATUS -> need(faults, "session", session, "student", student, "status", status);
        case ENGAGEMENT -> need(faults, "session", session, "engagement", engagement);
        case UNPLANNED -> need(
            faults, "engagement", engagement, "startsAt", startsAt, "minutes", minutes, "notes", notes);
        case BILL -> faults.add(Fault.at("/kind", "is asked by families, on their bill"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.of(ProblemType.MALFORMED, faults).found();
    }
    return switch (Objects.requireNonNull(kind)) {
      case LONGER -> new Wish.Longer(Objects.requireNonNull(session), Objects.requireNonNull(minutes));
      case STATUS -> new Wish.OtherStatus(
          Objects.requireNonNull(session), Objects.requireNonNull(student), Objects.requireNonNull(status), minutes);
      case ENGAGEMENT -> new Wish.OtherEngagement(
          Objects.requireNonNull(session), Objects.requireNonNull(engagement));
      case UNPLANNED -> new Wish.Unplanned(
          Objects.requireNonNull(engagement), Objects.requireNonNull(startsAt), Objects.requireNonNull(minutes),
          Objects.requireNonNull(notes));
      case BILL -> throw new IllegalStateException("refused above");
    };
  }

  private static void need(List<Fault> faults, @Nullable Object... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      need(String.valueOf(fields[i]), fields[i + 1], faults);
    }
  }

  private static void need(String field, @Nullable Object value, List<Fault> faults) {
    if (value == null) {
      faults.add(Fault.at("/" + field, "is missing"));
    }
  }
}
