package app.afterbell.frame.web;

import app.afterbell.planning.Reach;
import app.afterbell.planning.Series;
import app.afterbell.planning.SeriesAnswer;
import app.afterbell.planning.SeriesChange;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveAnswer;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * A series is changed by its mentor or staff, with the list of dates before the press, and that is taken back (R33).
 */
@Controller
@Needs(value = Power.PLAN_SESSIONS, in = Portal.STAFF)
class SeriesController {

  private final SeriesQuery query;
  private final Series series;
  private final Moves moves;
  private final Hits hits;
  private final Clock clock;

  SeriesController(SeriesQuery query, Series series, Moves moves, Hits hits, Clock clock) {
    this.query = query;
    this.series = series;
    this.moves = moves;
    this.hits = hits;
    this.clock = clock;
  }

  @GetMapping({"/mentor/sessions/{id}/series", "/staff/sessions/{id}/series"})
  ModelAndView open(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
    return shown(query.page(new SessionId(id), side(request), viewer), "frame/web/series", HttpStatus.OK);
  }

  /** What becomes of each date: nothing is written. */
  @PostMapping({"/mentor/sessions/{id}/series/look", "/staff/sessions/{id}/series/look"})
  ModelAndView look(
      @PathVariable UUID id, Typed typed,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String target, Viewer viewer,
      HttpServletRequest request) {
    var page = query.look(new SessionId(id), side(request), SeriesForm.of(typed), false, viewer, clock.instant());
    return shown(page, "dates".equals(target) ? "frame/web/seriesdates" : "frame/web/series",
        HttpStatus.OK);
  }

  @PostMapping({"/mentor/sessions/{id}/series", "/staff/sessions/{id}/series"})
  ModelAndView change(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    var form = SeriesForm.of(typed);
    var session = new SessionId(id);
    var as = side(request);
    var asked = form.read(session, as, null, true);
    if (asked.isEmpty() || !typed.isFine()) {
      return again(session, as, form, viewer, now);
    }
    if (form.reach() == Reach.THIS_ONE) {
      return one(asked.get(), form, viewer, now, request);
    }
    return switch (series.change(asked.get(), form.seen(), viewer, now)) {
      case SeriesAnswer.Differs(var list) -> shown(query.differing(session, as, form, list, viewer),
          "frame/web/series", HttpStatus.CONFLICT);
      case SeriesAnswer.NothingMoves _, SeriesAnswer.NoSeries _,
          SeriesAnswer.Refused _ -> again(session, as, form, viewer, now);
      case SeriesAnswer.Changed _, SeriesAnswer.Already _, SeriesAnswer.TakenBack _ ->
          SeeOther.to(session.pathIn(as.portal()) + "/series#done");
    };
  }

  @PostMapping({"/mentor/sessions/{id}/series/withdrawal", "/staff/sessions/{id}/series/withdrawal"})
  ModelAndView takeBack(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var session = new SessionId(id);
    return switch (series.takeBack(typed.id("change"), side(request), viewer, clock.instant())) {
      case SeriesAnswer.Refused(var reasons) ->
          new ModelAndView("frame/web/refused", HttpStatus.UNPROCESSABLE_CONTENT)
              .addObject("path", Onwards.path(request, id))
              .addObject("reasons", hits.undone(session, side(request), reasons, viewer));
      case SeriesAnswer.Changed _, SeriesAnswer.Already _, SeriesAnswer.TakenBack _, SeriesAnswer.Differs _,
          SeriesAnswer.NothingMoves _,
          SeriesAnswer.NoSeries _ -> SeeOther.to(Onwards.path(request, id) + "/series#again");
    };
  }

  // As on the page by which a single one is moved: it has its own undo.
  private ModelAndView one(
      SeriesChange asked, SeriesForm form, Viewer viewer, Instant now, HttpServletRequest request) {
    var list = series.look(asked, viewer, now);
    if (list.isEmpty() || list.get().moving() == 0) {
      return again(asked.session(), asked.as(), form, viewer, now);
    }
    var date = list.get().dates().getFirst();
    var moved = moves.move(asked.session(), new MoveRequest(asked.as(), date.then(), date.thenMinutes(),
        asked.reason(), null, null, false, asked.note()), viewer, now);
    return moved instanceof MoveAnswer.Refused ? again(asked.session(), asked.as(), form, viewer, now)
        : Onwards.to(request, asked.session().value(), "#moved");
  }

  private ModelAndView again(SessionId id, Asker as, SeriesForm form, Viewer viewer, Instant now) {
    return shown(query.look(id, as, form, true, viewer, now), "frame/web/series", HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView shown(SeriesPage page, String view, HttpStatus status) {
    return new ModelAndView(view, status).addObject("page", page);
  }

  private static Asker side(HttpServletRequest request) {
    return Asker.in(Portal.at(request.getRequestURI()));
  }
}
