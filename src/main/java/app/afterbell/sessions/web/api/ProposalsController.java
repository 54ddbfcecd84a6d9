package app.afterbell.sessions.web.api;

import app.afterbell.api.JsonBody;
import app.afterbell.api.Problem;
import app.afterbell.api.ProblemType;
import app.afterbell.api.Respond;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.ProposalAnswer;
import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.ProposalRequest;
import app.afterbell.sessions.Proposals;
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

/** A family proposes to move a session, and the other side replies (R15). */
@RestController
@RequestMapping(
    path = "/api/v1/sessions/{id}/proposals",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ProposalsController {

  private static final String OVER =
      "Nothing was written: the proposal is not open any more, or does not offer that time.";

  private final Proposals proposals;
  private final Cancellations cancellations;
  private final Clock clock;

  ProposalsController(Proposals proposals, Cancellations cancellations, Clock clock) {
    this.proposals = proposals;
    this.cancellations = cancellations;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Object> propose(@PathVariable UUID id, @JsonBody ProposalBody body, Viewer viewer) {
    if (body.startsAt() == null || body.minutes() == null) {
      throw PlanFaults.missing(body.startsAt() == null ? "/startsAt" : "/minutes");
    }
    var session = new SessionId(id);
    var asked = new ProposalRequest(body.startsAt(), body.minutes(), body.note());
    return answer(session, proposals.propose(session, asked, viewer, clock.instant()));
  }

  @PostMapping("/{proposal}")
  ResponseEntity<Object> reply(
      @PathVariable UUID id, @PathVariable UUID proposal, @JsonBody ReplyBody body, Viewer viewer) {
    var reply = body.toReply();
    if (reply == null) {
      throw PlanFaults.missing(body.reply() == null ? "/reply" : "/startsAt");
    }
    var session = new SessionId(id);
    var side = body.as() == null ? cancellations.sideOf(session, viewer) : body.as();
    return answer(session,
        proposals.reply(session, new ProposalId(proposal), reply, side, viewer, clock.instant()));
  }

  private static ResponseEntity<Object> answer(SessionId session, ProposalAnswer answer) {
    return switch (answer) {
      case ProposalAnswer.Proposed(var id, boolean late) ->
          Respond.put(true, new ProposalView(session, id, late, null));
      case ProposalAnswer.AlreadyProposed(var id) -> Respond.ok(new ProposalView(session, id, null, null));
      case ProposalAnswer.Replied(var id) -> Respond.ok(new ProposalView(session, id, null, null));
      case ProposalAnswer.Agreed(var id, var move) -> Respond.ok(new ProposalView(session, id, null,
          new MoveView(session, move.revision(), move.undoUntil(), move.becomes())));
      case ProposalAnswer.Over(var id) ->
          Respond.problem(Problem.changedMeanwhile(OVER, new ProposalView(session, id, null, null)));
      case ProposalAnswer.Refused(var reasons) ->
          Respond.problem(Problem.of(ProblemType.REFUSED, reasons.stream().map(PlanFaults::of).toList()));
    };
  }
}
