package app.afterbell.sessions.web.api;

import app.afterbell.api.JsonBody;
import app.afterbell.api.Problem;
import app.afterbell.api.ProblemType;
import app.afterbell.api.Respond;
import app.afterbell.sessions.CancelAnswer;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cancels a session, and takes that back (R14): for its mentor, staff, and the families of its students. */
@RestController
@RequestMapping(
    path = "/api/v1/sessions/{id}/cancellation",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class CancellationsController {

  private static final String SEE_STANDING =
      "Nothing was written: it was cancelled before. What stands is in standing.";

  private final Cancellations cancellations;
  private final Clock clock;

  CancellationsController(Cancellations cancellations, Clock clock) {
    this.cancellations = cancellations;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Object> cancel(@PathVariable UUID id, @JsonBody CancellationBody body, Viewer viewer) {
    var session = new SessionId(id);
    var request = body.toRequest(cancellations.sideOf(session, viewer));
    return answer(session, cancellations.cancel(session, request, viewer, clock.instant()), viewer);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Object> takeBack(@PathVariable UUID id, @JsonBody WithdrawalBody body, Viewer viewer) {
    var session = new SessionId(id);
    int revision = body.neededRevision();
    var side = body.as() == null ? cancellations.sideOf(session, viewer) : body.as();
    return answer(session, cancellations.takeBack(session, revision, side, viewer, clock.instant()), viewer);
  }

  // Somebody who sends the same again is answered like the first time; who comes second is told.
  private static ResponseEntity<Object> answer(SessionId session, CancelAnswer answer, Viewer viewer) {
    return switch (answer) {
      case CancelAnswer.Cancelled done ->
          Respond.put(true, new CancellationView(session, done.revision(), done.undoUntil(), done.stands()));
      case CancelAnswer.AlreadyCancelled(var standing, boolean stands) when standing.recordedBy().equals(viewer.id()) ->
          Respond.ok(new CancellationView(session, standing.revision(), standing.undoUntil(), stands));
      case CancelAnswer.AlreadyCancelled(var standing, boolean stands) -> Respond.problem(Problem.changedMeanwhile(
          SEE_STANDING, new CancellationView(session, standing.revision(), null, stands)));
      case CancelAnswer.TakenBack(int revision) -> Respond.ok(new CancellationView(session, revision, null, true));
      case CancelAnswer.AlreadyTakenBack(int revision) ->
          Respond.ok(new CancellationView(session, revision, null, true));
      case CancelAnswer.Refused(var reasons) ->
          Respond.problem(Problem.of(ProblemType.REFUSED,
              reasons.stream().map(PlanFaults::of).toList()));
    };
  }
}
