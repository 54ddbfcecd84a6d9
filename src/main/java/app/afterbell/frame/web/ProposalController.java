package app.afterbell.frame.web;

import app.afterbell.frame.Proposal;
import app.afterbell.frame.ProposalsQuery;
import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.ProposalAnswer;
import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.Proposals;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a family's proposal: the mentor or staff say it, and the family of other times (R15). */
@Controller
@Needs(value = Power.PLAN_SESSIONS, in = Portal.STAFF)
class ProposalController {

  private final ProposalsQuery query;
  private final CancelQuery sessions;
  private final Proposals proposals;
  private final Clock clock;

  ProposalController(
      ProposalsQuery query, CancelQuery sessions, Proposals proposals, Clock clock) {
    this.query = query;
    this.sessions = sessions;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** To decline, or to offer other times: for who answers. */
  @GetMapping({"/mentor/sessions/{id}/proposals/{proposal}", "/staff/sessions/{id}/proposals/{proposal}"})
  ModelAndView open(@PathVariable UUID id, @PathVariable UUID proposal, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    var portal = Portal.at(request.getRequestURI());
    return find(id, proposal, portal, viewer, now)
        .map(found -> shown(new ReplyPage(portal, found, ProposalForm.empty(), List.of()), HttpStatus.OK))
        .orElseGet(() -> Onwards.to(request, id, ""));
  }

  @PostMapping({
    "/mentor/sessions/{id}/proposals/{proposal}", "/family/sessions/{id}/proposals/{proposal}",
    "/staff/sessions/{id}/proposals/{proposal}"
  })
  ModelAndView reply(
      @PathVariable UUID id, @PathVariable UUID proposal, Typed fields, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    var portal = Portal.at(request.getRequestURI());
    var form = ProposalForm.of(fields);
    var wrong = new ArrayList<Wrong>();
    var reply = form.toReply(form.typed(viewer.zone(), wrong));
    if (reply == null) {
      throw new NotFound();
    }
    if (!wrong.isEmpty()) {
      return again(id, proposal, request, form, wrong, viewer, now);
    }
    return switch (proposals.reply(
        new SessionId(id), new ProposalId(proposal), reply, Asker.in(portal), viewer, now)) {
      case ProposalAnswer.Refused(var reasons) -> again(id, proposal, request, form,
          reasons.stream().map(Refusals::wrong).distinct().toList(), viewer, now);
      case ProposalAnswer.Agreed _ -> Onwards.to(request, id, "#moved");
      case ProposalAnswer.Proposed _, ProposalAnswer.AlreadyProposed _, ProposalAnswer.Replied _,
          ProposalAnswer.Over _ ->
          Onwards.to(request, id, "");
    };
  }

  // A family has no form of its own here: what stands against it is said on a page that leads back.
  private ModelAndView again(
      UUID id, UUID proposal, HttpServletRequest request, ProposalForm form, List<Wrong> wrong, Viewer viewer,
      Instant now) {
    var portal = Portal.at(request.getRequestURI());
    if (portal == Portal.FAMILY) {
      return new ModelAndView("frame/web/refused", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("path", new SessionId(id).pathIn(portal)).addObject("reasons", wrong)
          .addObject("title", "frame.proposal.not-taken");
    }
    return find(id, proposal, portal, viewer, now)
        .map(found -> shown(new ReplyPage(portal, found, form, wrong), HttpStatus.UNPROCESSABLE_CONTENT))
        .orElseGet(() -> Onwards.to(request, id, ""));
  }

  // Whose the session is not on this side, gets NotFound; what is not open any more leads to its session.
  private Optional<Proposal> find(
      UUID id, UUID proposal, Portal portal, Viewer viewer, Instant now) {
    var session = new SessionId(id);
    return sessions.page(session, Asker.in(portal), viewer, now).isEmpty() ? Optional.empty()
        : query.of(session, portal, viewer, now).stream()
            .filter(one -> one.open() && one.id().value().equals(proposal)).findFirst();
  }

  private static ModelAndView shown(ReplyPage page, HttpStatus status) {
    return new ModelAndView("frame/web/reply", status).addObject("page", page);
  }
}
