package app.afterbell.requests.web.api;

import app.afterbell.api.JsonBody;
import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.api.Respond;
import app.afterbell.requests.AskAnswer;
import app.afterbell.requests.DecisionAnswer;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestRefusal;
import app.afterbell.requests.RequestState;
import app.afterbell.requests.Requests;
import app.afterbell.requests.Via;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests by the same rules as on the pages: a mentor asks, staff answer and decide (R37). */
@RestController
@RequestMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
class RequestsApiController {

  private static final String SEE_STANDING = "Nothing was written: it is decided. What stands is in standing.";

  private static final String SEE_OPEN =
      "Nothing was written: you asked about the same, and it is open. Say more in its conversation, which is "
      + "in standing.";

  private final RequestViewQuery query;
  private final Requests requests;
  private final Decisions decisions;
  private final Clock clock;

  RequestsApiController(RequestViewQuery query, Requests requests, Decisions decisions, Clock clock) {
    this.query = query;
    this.requests = requests;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** @param state only those that stand so; all where it is absent */
  @GetMapping
  ResponseEntity<Object> list(@RequestParam(required = false) @Nullable String state, Viewer viewer) {
    var only = Arrays.stream(RequestState.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(state)).findFirst();
    return state != null && only.isEmpty()
        ? Respond.problem(Problem.of(ProblemType.MALFORMED, List.of(Fault.ofParameter(
            "state", "must be open, approved, declined or taken_back"))))
        : Respond.ok(Map.of("requests", query.list(only.orElse(null), viewer)));
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> one(@PathVariable UUID id, Viewer viewer) {
    return Respond.ok(query.one(new RequestId(id), viewer));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> ask(@JsonBody AskBody body, Viewer viewer) {
    return switch (requests.ask(body.toWish(), body.reason(), Portal.MENTOR, viewer, clock.instant())) {
      case AskAnswer.Asked(var id, _, _) -> Respond.put(true, query.one(id, viewer));
      case AskAnswer.AlreadyAsked(var id, _) -> Respond.ok(query.one(id, viewer));
      case AskAnswer.OtherIsOpen(var id, _) ->
          Respond.problem(Problem.changedMeanwhile(SEE_OPEN, query.one(id, viewer)));
      case AskAnswer.Refused(var reasons) -> refused(reasons);
    };
  }

  @PostMapping(path = "/{id}/words", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> say(@PathVariable UUID id, @JsonBody WordBody body, Viewer viewer) {
    var side = viewer.may(Power.DECIDE_REQUESTS) && !isAsker(id, viewer) ? Portal.STAFF : Portal.MENTOR;
    return switch (requests.say(new RequestId(id), body.text(), Via.PRODUCT, side, viewer, clock.instant())) {
      case AskAnswer.Asked _, AskAnswer.AlreadyAsked _,
          AskAnswer.OtherIsOpen _ -> Respond.put(true, query.one(new RequestId(id), viewer));
      case AskAnswer.Refused(var reasons) -> refused(reasons);
    };
  }

  @PostMapping(path = "/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> takeBack(@PathVariable UUID id, @JsonBody NothingBody body, Viewer viewer) {
    return decided(id, requests.takeBack(new RequestId(id), Portal.MENTOR, viewer, clock.instant()), viewer);
  }

  @PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> decide(@PathVariable UUID id, @JsonBody DecisionBody body, Viewer viewer) {
    return decided(
        id, decisions.decide(new RequestId(id), body.toDecision(), Via.PRODUCT, viewer, clock.instant()), viewer);
  }

  private boolean isAsker(UUID id, Viewer viewer) {
    return query.one(new RequestId(id), viewer).askedBy().id().equals(viewer.id());
  }

  private ResponseEntity<Object> decided(UUID id, DecisionAnswer answer, Viewer viewer) {
    return switch (answer) {
      case DecisionAnswer.Decided _ -> Respond.ok(query.one(new RequestId(id), viewer));
      case DecisionAnswer.AlreadyDecided _ ->
          Respond.problem(Problem.changedMeanwhile(SEE_STANDING, query.one(new RequestId(id), viewer)));
      case DecisionAnswer.Refused(var reasons) -> refused(reasons);
    };
  }

  private static ResponseEntity<Object> refused(List<RequestRefusal> reasons) {
    return Respond.problem(Problem.of(ProblemType.REFUSED,
        reasons.stream().map(RequestsApiController::fault).toList()));
  }

  private static Fault fault(RequestRefusal refusal) {
    return switch (refusal) {
      case RequestRefusal.TextMissing(var field) -> Fault.at("/" + field, "is missing");
      case RequestRefusal.TextTooLong(var field, int longest) ->
          Fault.at("/" + field, "must be at most " + longest + " characters");
      case RequestRefusal.NotText(var field) ->
          Fault.at("/" + field, "must not hold control characters other than tabs and line breaks");
      case RequestRefusal.UnknownChoice(var field) -> Fault.at("/" + field, "is not one that can be chosen here");
      case RequestRefusal.MinutesNotChosen _ -> Fault.at("/minutes", "belongs to an approval");
      case RequestRefusal.MinutesOfNoUse _ -> Fault.at("/minutes", "counts only where nobody was logged as there");
      case RequestRefusal.MinutesWrong(int least, int most, int step) ->
          Fault.at("/minutes", "must be from %d to %d, a multiple of %d".formatted(least, most, step));
      case RequestRefusal.NotYet(var at) -> Fault.at("/startsAt", "must not be later than now");
      case RequestRefusal.TooLongAgo _ -> Fault.at("/startsAt", "must not be more than a year ago");
      case RequestRefusal.Collides _ -> Fault.at("/startsAt", "collides with another session");
      case RequestRefusal.NotLogged _ -> Fault.of("Nothing is logged of that session");
      case RequestRefusal.SameAlready _ -> Fault.of("It is logged like that already");
      case RequestRefusal.NobodyAttended _ -> Fault.of("Nobody attended as it is logged, so minutes change nothing");
      case RequestRefusal.OtherTerms _ -> Fault.at("/engagement", "has other students or another currency");
      case RequestRefusal.OwnRequest _ -> Fault.of("Who asked does not decide it: somebody else of staff does");
      case RequestRefusal.DecidedElsewhere _ -> Fault.of("It is decided by what changes the bill");
      case RequestRefusal.ByLog _ -> Fault.of("The log cannot be changed like that");
    };
  }
}
