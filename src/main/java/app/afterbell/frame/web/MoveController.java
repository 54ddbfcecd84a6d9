package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.frame.web.MovePage.Look;
import app.afterbell.planning.SlotMoves;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveAnswer;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.ProposalAnswer;
import app.afterbell.sessions.ProposalRequest;
import app.afterbell.sessions.Proposals;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * A session is moved before its start by its mentor or staff, and that is taken back; a family proposes a move (R14,
 * R15).
 */
@Controller
@Needs(value = Power.PLAN_SESSIONS, in = Portal.STAFF)
class MoveController {

  private final MoveQuery query;
  private final Moves moves;
  private final Proposals proposals;
  private final SlotMoves slots;
  private final Hits hits;
  private final Clock clock;

  MoveController(MoveQuery query, Moves moves, Proposals proposals, SlotMoves slots, Hits hits, Clock clock) {
    this.query = query;
    this.moves = moves;
    this.proposals = proposals;
    this.slots = slots;
    this.hits = hits;
    this.clock = clock;
  }

  @GetMapping({"/mentor/sessions/{id}/move", "/family/sessions/{id}/move", "/staff/sessions/{id}/move"})
  ModelAndView open(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
    return query.page(new SessionId(id), side(request), viewer, clock.instant())
        .map(page -> shown("frame/web/move", page, HttpStatus.OK))
        .orElseGet(() -> Onwards.to(request, id, ""));
  }

  /** What is typed, and whether it is free: nothing is written. */
  @PostMapping({
    "/mentor/sessions/{id}/move/look", "/family/sessions/{id}/move/look", "/staff/sessions/{id}/move/look"
  })
  ModelAndView look(
      @PathVariable UUID id, Typed fields,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String target, Viewer viewer,
      HttpServletRequest request) {
    var now = clock.instant();
    var typed = MoveForm.of(fields);
    var at = MoveForm.instant(fields.text("at"));
    var form = at == null ? typed : typed.at(at, viewer.zone());
    var view = "look".equals(target) ? "frame/web/look" : "frame/web/move";
    return query.page(new SessionId(id), side(request), viewer, now)
        .map(page -> shown(view, page.with(form, look(page, form, viewer, now), List.of()), HttpStatus.OK))
        .orElseGet(() -> Onwards.to(request, id, ""));
  }

  @PostMapping({"/mentor/sessions/{id}/move", "/staff/sessions/{id}/move"})
  ModelAndView move(
      @PathVariable UUID id, Typed fields, Viewer viewer,
      HttpServletRequest request) {
    var now = clock.instant();
    var as = side(request);
    var session = new SessionId(id);
    var form = MoveForm.of(fields);
    var typed = TypedMove.of(form, viewer.zone());
    if (!typed.wrong().isEmpty()) {
      return again(session, as, form, typed.wrong(), viewer, request, now);
    }
    return switch (moves.move(session, form.toRequest(as, typed.startsAt(), typed.minutes(), typed.toldAt()), viewer,
        now)) {
      case MoveAnswer.Refused(var reasons) -> again(session, as, form,
          reasons.stream().map(Refusals::wrong).distinct().toList(), viewer, request, now);
      case MoveAnswer.Moved _, MoveAnswer.AlreadyMoved _, MoveAnswer.TakenBack _, MoveAnswer.AlreadyTakenBack _ ->
          Onwards.to(request, id, "#moved");
    };
  }

  /** A family chose a time that its mentor publishes: it moves at once. */
  @PostMapping("/family/sessions/{id}/move")
  ModelAndView moveIntoSlot(@PathVariable UUID id, Typed fields, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    var session = new SessionId(id);
    var form = MoveForm.of(fields);
    var at = MoveForm.instant(fields.text("slot"));
    if (at == null) {
      return again(session, Asker.FAMILY, form, List.of(new Wrong("slot", ui -> ui.text("frame.slots.choose"))), viewer,
          request, now);
    }
    var answer = slots.move(session, at, fields.number("minutes"), fields.text("seen").equals("billed"), form.note(),
        viewer, now);
    return answer.map(some -> switch (some) {
      case MoveAnswer.Refused(var reasons) -> again(session, Asker.FAMILY, form,
          reasons.stream().map(Refusals::wrong).distinct().toList(), viewer, request, now);
      case MoveAnswer.Moved _, MoveAnswer.AlreadyMoved _, MoveAnswer.TakenBack _, MoveAnswer.AlreadyTakenBack _ ->
          Onwards.to(request, id, "#moved");
    }).orElseGet(() -> again(session, Asker.FAMILY, form,
        List.of(new Wrong("slot", ui -> ui.text("frame.slots.gone"))), viewer, request, now));
  }

  /** What a family would like: the old time stands until it is accepted. */
  @PostMapping("/family/sessions/{id}/proposals")
  ModelAndView propose(
      @PathVariable UUID id, Typed fields, Viewer viewer,
      HttpServletRequest request) {
    var now = clock.instant();
    var session = new SessionId(id);
    var form = MoveForm.of(fields);
    var typed = TypedMove.of(form, viewer.zone());
    if (!typed.wrong().isEmpty()) {
      return again(session, Asker.FAMILY, form, typed.wrong(), viewer, request, now);
    }
    var asked = new ProposalRequest(typed.startsAt(), typed.minutes(), form.note());
    return switch (proposals.propose(session, asked, viewer, now)) {
      case ProposalAnswer.Refused(var reasons) -> again(session, Asker.FAMILY, form,
          reasons.stream().map(Refusals::wrong).distinct().toList(), viewer, request, now);
      case ProposalAnswer.Proposed _, ProposalAnswer.AlreadyProposed _, ProposalAnswer.Replied _,
          ProposalAnswer.Agreed _, ProposalAnswer.Over _ ->
          Onwards.to(request, id, "#proposal");
    };
  }

  /** Back to the session, which says what stands; where it could not be taken back, why. */
  @PostMapping({"/mentor/sessions/{id}/move/withdrawal", "/staff/sessions/{id}/move/withdrawal",
    "/family/sessions/{id}/move/withdrawal"})
  ModelAndView takeBack(@PathVariable UUID id, Typed fields, Viewer viewer, HttpServletRequest request) {
    return switch (moves.takeBack(new SessionId(id), fields.number("revision"), side(request), viewer,
        clock.instant())) {
      case MoveAnswer.Refused(var reasons) -> refused(request, id, reasons, viewer);
      case MoveAnswer.Moved _, MoveAnswer.AlreadyMoved _, MoveAnswer.TakenBack _, MoveAnswer.AlreadyTakenBack _ ->
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
      SessionId id, Asker as, MoveForm form, List<Wrong> wrong, Viewer viewer, HttpServletRequest request,
      Instant now) {
    return query.page(id, as, viewer, now)
        .map(page -> shown("frame/web/move", page.with(form, look(page, form, viewer, now), wrong),
            HttpStatus.UNPROCESSABLE_CONTENT))
        .orElseGet(() -> Onwards.to(request, id.value(), ""));
  }

  private @Nullable Look look(MovePage page, MoveForm form, Viewer viewer, Instant now) {
    var typed = TypedMove.of(form, viewer.zone());
    return typed.startsAt() == null || typed.minutes() == null || !typed.startsAt().isAfter(now)
        || page.isUnchanged(typed.startsAt(), typed.minutes()) ? null
        : query.look(page, typed.startsAt(), typed.minutes(), viewer, now);
  }

  private static ModelAndView shown(String view, MovePage page, HttpStatus status) {
    return new ModelAndView(view, status).addObject("page", page);
  }

  private static Asker side(HttpServletRequest request) {
    return Asker.in(Portal.at(request.getRequestURI()));
  }
}
