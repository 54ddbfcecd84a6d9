package app.afterbell.requests.web;

import app.afterbell.requests.AskAnswer;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.Requests;
import app.afterbell.requests.web.AskForm.Read;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** “Something is not right”: mentors and families ask staff for what no form takes (R37). */
@Controller
class AskController {

  private final AskQuery query;
  private final RequestQuery open;
  private final Requests requests;
  private final Clock clock;

  AskController(AskQuery query, RequestQuery open, Requests requests, Clock clock) {
    this.query = query;
    this.open = open;
    this.requests = requests;
    this.clock = clock;
  }

  @GetMapping("/mentor/sessions/{id}/request")
  ModelAndView ofMentor(@PathVariable UUID id, Viewer viewer) {
    return shown(query.ofMentor(new SessionId(id), viewer), HttpStatus.OK);
  }

  @PostMapping("/mentor/sessions/{id}/request")
  ModelAndView askMentor(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var fields = Fields.of(typed);
    var form = new AskForm(fields);
    return ask(query.ofMentor(new SessionId(id), viewer), form, form.aboutLog(new SessionId(id)), viewer);
  }

  @GetMapping("/mentor/requests/new")
  ModelAndView unplanned(Viewer viewer) {
    return shown(query.unplanned(viewer), HttpStatus.OK);
  }

  @PostMapping("/mentor/requests/new")
  ModelAndView askUnplanned(Typed typed, Viewer viewer) {
    var fields = Fields.of(typed);
    var form = new AskForm(fields);
    return ask(query.unplanned(viewer), form, form.unplanned(viewer.zone()), viewer);
  }

  @GetMapping("/family/sessions/{id}/request")
  ModelAndView ofFamily(@PathVariable UUID id, Viewer viewer) {
    return shown(query.ofFamily(new SessionId(id), viewer), HttpStatus.OK);
  }

  @PostMapping("/family/sessions/{id}/request")
  ModelAndView askFamily(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var fields = Fields.of(typed);
    var page = query.ofFamily(new SessionId(id), viewer);
    var form = new AskForm(fields);
    return ask(page, form, form.aboutBill(new SessionId(id), page.students().getFirst().value()), viewer);
  }

  private ModelAndView ask(AskPage page, AskForm form, Read read, Viewer viewer) {
    var now = clock.instant();
    if (read.wish() == null) {
      var others = page.isUnplanned() ? requests.unfinished(form.minutes(), form.notes(), form.reason(), now)
          : requests.unfinished(form.reason());
      var wrong = Stream.concat(read.wrong().stream(), Wrong.of(others).stream()).toList();
      return shown(page.with(form.fields(), wrong), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (requests.ask(read.wish(), form.reason(), page.portal(), viewer, now)) {
      case AskAnswer.Refused(var reasons) ->
          shown(page.with(form.fields(), Wrong.of(reasons)), HttpStatus.UNPROCESSABLE_CONTENT);
      case AskAnswer.Asked(var id, _, _) -> onwards(id, page.portal());
      case AskAnswer.AlreadyAsked(var id, _) -> onwards(id, page.portal());
      // what they typed stands in the conversation's own field, and one press sends it
      case AskAnswer.OtherIsOpen(var id, _) -> new ModelAndView("requests/web/request", Map.of("page",
          open.page(id, page.portal(), viewer, now).with(
              List.of(new Wrong("text", ui -> ui.text("requests.wrong.open-already"))),
              Map.of("text", Objects.requireNonNullElse(form.reason(), "")))), HttpStatus.CONFLICT);
    };
  }

  private static ModelAndView onwards(RequestId id, Portal portal) {
    return SeeOther.to(id.pathIn(portal));
  }

  private static ModelAndView shown(AskPage page, HttpStatus status) {
    return new ModelAndView("requests/web/ask", Map.of("page", page), status);
  }
}
