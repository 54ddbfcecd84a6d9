package app.afterbell.requests.web;

import app.afterbell.requests.AskAnswer;
import app.afterbell.requests.DecisionAnswer;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestRefusal;
import app.afterbell.requests.Requests;
import app.afterbell.requests.Via;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One request: its asker and staff talk about it, staff decide it, its asker takes it back while it is open. */
@Controller
@Needs(value = Power.USE_DESK, in = Portal.STAFF)
class RequestController {

  private final RequestQuery query;
  private final Requests requests;
  private final Decisions decisions;
  private final Clock clock;

  RequestController(RequestQuery query, Requests requests, Decisions decisions, Clock clock) {
    this.query = query;
    this.requests = requests;
    this.decisions = decisions;
    this.clock = clock;
  }

  @GetMapping({"/mentor/requests/{id}", "/family/requests/{id}", "/staff/requests/{id}"})
  ModelAndView open(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
    return shown(query.page(new RequestId(id), portal(request), viewer, clock.instant()), HttpStatus.OK);
  }

  /** By its number, as the history of a session names it. */
  @GetMapping({"/mentor/requests/number/{number}", "/staff/requests/number/{number}"})
  ModelAndView numbered(@PathVariable int number, Viewer viewer, HttpServletRequest request) {
    return SeeOther.to(query.numbered(number, portal(request), viewer).pathIn(portal(request)));
  }

  @PostMapping({"/mentor/requests/{id}/words", "/family/requests/{id}/words"})
  ModelAndView say(
      @PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var fields = Fields.of(typed);
    return said(new RequestId(id), fields, viewer, request);
  }

  @PostMapping("/staff/requests/{id}/words")
  @Needs(Power.DECIDE_REQUESTS)
  ModelAndView answer(
      @PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var fields = Fields.of(typed);
    return said(new RequestId(id), fields, viewer, request);
  }

  @PostMapping({"/mentor/requests/{id}/withdrawal", "/family/requests/{id}/withdrawal"})
  ModelAndView takeBack(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
    requests.takeBack(new RequestId(id), portal(request), viewer, clock.instant());
    return onwards(new RequestId(id), request); // whatever became of it stands there
  }

  @PostMapping("/staff/requests/{id}/decision")
  @Needs(Power.DECIDE_REQUESTS)
  ModelAndView decide(
      @PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var fields = Fields.of(typed);
    var now = clock.instant();
    var asked = new RequestId(id);
    var choice = DecisionForm.of(fields);
    var wrong = choice.wrong();
    if (!wrong.isEmpty()) {
      return again(asked, fields, wrong, viewer, request, now);
    }
    var decision = choice.decision();
    return switch (decisions.decide(asked, decision, Via.PRODUCT, viewer, now)) {
      case DecisionAnswer.Refused(var reasons) -> again(asked, fields, reasons, viewer, request, now);
      case DecisionAnswer.AlreadyDecided already ->
          shown(query.page(asked, Portal.STAFF, viewer, now).with(
              List.of(Wrong.already(already)), late(fields)), HttpStatus.CONFLICT);
      case DecisionAnswer.Decided _ -> onwards(asked, request);
    };
  }

  /** What approving or declining as it is chosen by now does: it follows the form, and does nothing. */
  @GetMapping("/staff/requests/{id}/changes")
  @Needs(Power.SEE_AMOUNTS)
  ModelAndView changes(@PathVariable UUID id, @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String minutes, Viewer viewer) {
    var form = DecisionForm.of(Map.of("decision", decision, "minutes", minutes));
    return new ModelAndView("requests/web/changes", Map.of(
        "page", query.page(new RequestId(id), Portal.STAFF, form, viewer, clock.instant())
            .with(List.of(), Map.of("decision", decision, "minutes", minutes))));
  }

  // There is nothing to decide any more: what was written with it can still be said.
  private static Map<String, String> late(Map<String, String> fields) {
    return Map.of("text", fields.getOrDefault("word", ""));
  }

  private ModelAndView said(RequestId id, Map<String, String> fields, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    return switch (requests.say(id, fields.get("text"), Via.PRODUCT, portal(request), viewer, now)) {
      case AskAnswer.Refused(var reasons) -> again(id, fields, reasons, viewer, request, now);
      case AskAnswer.Asked _, AskAnswer.AlreadyAsked _, AskAnswer.OtherIsOpen _ -> onwards(id, request);
    };
  }

  private ModelAndView again(
      RequestId id, Map<String, String> fields, List<RequestRefusal> reasons, Viewer viewer,
      HttpServletRequest request, Instant now) {
    return shown(query.page(id, portal(request), DecisionForm.of(fields), viewer, now).with(Wrong.of(reasons), fields),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView shown(RequestPage page, HttpStatus status) {
    return new ModelAndView("requests/web/request", Map.of("page", page), status);
  }

  private static ModelAndView onwards(RequestId id, HttpServletRequest request) {
    return SeeOther.to(id.pathIn(portal(request)) + "#talk");
  }

  private static Portal portal(HttpServletRequest request) {
    return Portal.at(request.getRequestURI());
  }
}
