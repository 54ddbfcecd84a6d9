package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.CancelAnswer;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Can’t make it?": a session is cancelled before its start, and that is taken back (R14). The same in each portal.
 */
@Controller
@Needs(value = Power.PLAN_SESSIONS, in = Portal.STAFF)
@RequestMapping({
  "/mentor/sessions/{id}/cancellation", "/family/sessions/{id}/cancellation", "/staff/sessions/{id}/cancellation"
})
class CancelController {

  private final CancelQuery query;
  private final Cancellations cancellations;
  private final Hits hits;
  private final Clock clock;

  CancelController(CancelQuery query, Cancellations cancellations, Hits hits, Clock clock) {
    this.query = query;
    this.cancellations = cancellations;
    this.hits = hits;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView open(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    var page = query.page(new SessionId(id), side(request), viewer, now);
    return page.map(some -> shown(some, HttpStatus.OK)).orElseGet(() -> Onwards.to(request, id, ""));
  }

  @PostMapping
  ModelAndView cancel(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    var session = new SessionId(id);
    var as = side(request);
    var form = CancelForm.of(typed);
    var told = Told.of(form, as, viewer.zone());
    if (told.wrong() != null) {
      return again(session, as, form, List.of(told.wrong()), viewer, request, now);
    }
    return switch (cancellations.cancel(session, form.toRequest(as, told.at(), () -> query.sole(session, as, viewer)),
        viewer, now)) {
      case CancelAnswer.Refused(var reasons) ->
          again(session, as, form, reasons.stream().map(Refusals::wrong).toList(), viewer, request, now);
      case CancelAnswer.Cancelled _, CancelAnswer.AlreadyCancelled _, CancelAnswer.TakenBack _,
          CancelAnswer.AlreadyTakenBack _ ->
          Onwards.to(request, id, "#cancelled");
    };
  }

  /** Back to the session, which says what stands; where it could not be taken back, why. */
  @PostMapping("/withdrawal")
  ModelAndView takeBack(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    return switch (cancellations.takeBack(new SessionId(id), typed.number("revision"), side(request), viewer,
        clock.instant())) {
      case CancelAnswer.Refused(var reasons) -> refused(request, id, reasons, viewer);
      case CancelAnswer.Cancelled _, CancelAnswer.AlreadyCancelled _, CancelAnswer.TakenBack _,
          CancelAnswer.AlreadyTakenBack _ ->
          Onwards.to(request, id, "#again");
    };
  }

  private ModelAndView refused(HttpServletRequest request, UUID id, List<PlanRefusal> reasons, Viewer viewer) {
    return new ModelAndView("frame/web/refused", HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("path", Onwards.path(request, id))
        .addObject("reasons", hits.undone(new SessionId(id), side(request), reasons, viewer));
  }

  // It may have started, or been cancelled, while the form was filled in: the session's page says so.
  private ModelAndView again(
      SessionId id, Asker as, CancelForm form, List<Wrong> wrong, Viewer viewer, HttpServletRequest request,
      Instant now) {
    return query.page(id, as, viewer, now)
        .map(page -> shown(page.with(form, wrong), HttpStatus.UNPROCESSABLE_CONTENT))
        .orElseGet(() -> Onwards.to(request, id.value(), ""));
  }

  private static ModelAndView shown(CancelPage page, HttpStatus status) {
    var shown = new ModelAndView("frame/web/cancel", status);
    shown.addObject("page", page);
    return shown;
  }

  private static Asker side(HttpServletRequest request) {
    return Asker.in(Portal.at(request.getRequestURI()));
  }
}
