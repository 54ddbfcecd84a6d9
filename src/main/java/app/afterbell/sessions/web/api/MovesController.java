package app.afterbell.sessions.web.api;

import app.afterbell.api.JsonBody;
import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.api.Respond;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.MoveAnswer;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves a session, and takes that back (R15): for its mentor and staff. */
@RestController
@RequestMapping(
    path = "/api/v1/sessions/{id}/move",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class MovesController {

  private static final String SEE_STANDING =
      "Nothing was written: it was moved there before. What stands is in standing.";

  private final Moves moves;
  private final Cancellations cancellations;
  private final Clock clock;

  MovesController(Moves moves, Cancellations cancellations, Clock clock) {
    this.moves = moves;
    this.cancellations = cancellations;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Object> move(@PathVariable UUID id, @JsonBody MoveBody body, Viewer viewer) {
    var session = new SessionId(id);
    var side = cancellations.sideOf(session, viewer);
    if (body.startsAt() == null || body.minutes() == null) {
      throw Problem.of(ProblemType.MALFORMED, Stream.of(
              body.startsAt() == null ? Fault.at("/startsAt", "is missing") : null,
              body.minutes() == null ? Fault.at("/minutes", "is missing") : null)
          .filter(Objects::nonNull).toList()).found();
    }
    var request = body.toRequest(side, body.startsAt(), body.minutes());
    return answer(session, moves.move(session, request, viewer, clock.instant()), viewer);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Object> takeBack(@PathVariable UUID id, @JsonBody WithdrawalBody body, Viewer viewer) {
    var session = new SessionId(id);
    int revision = body.neededRevision();
    var side = body.as() == null ? cancellations.sideOf(session, viewer) : body.as();
    return answer(session, moves.takeBack(session, revision, side, viewer, clock.instant()), viewer);
  }

  // Somebody who sends the same again is answered like the first time; who comes second is told.
  private static ResponseEntity<Object> answer(SessionId session, MoveAnswer answer, Viewer viewer) {
    return switch (answer) {
      case MoveAnswer.Moved(int revision, var undoUntil, var becomes) ->
          Respond.put(true, new MoveView(session, revision, undoUntil, becomes));
      case MoveAnswer.AlreadyMoved(int revision, var by, var undoUntil, var becomes) when by.equals(viewer.id()) ->
          Respond.ok(new MoveView(session, revision, undoUntil, becomes));
      case MoveAnswer.AlreadyMoved(int revision, _, _, var becomes) -> Respond.problem(
          Problem.changedMeanwhile(SEE_STANDING, new MoveView(session, revision, null, becomes)));
      case MoveAnswer.TakenBack(int revision) -> Respond.ok(new MoveView(session, revision, null, null));
      case MoveAnswer.AlreadyTakenBack(int revision) -> Respond.ok(new MoveView(session, revision, null, null));
      case MoveAnswer.Refused(var reasons) ->
          Respond.problem(Problem.of(ProblemType.REFUSED, reasons.stream().map(PlanFaults::of).toList()));
    };
  }
}
