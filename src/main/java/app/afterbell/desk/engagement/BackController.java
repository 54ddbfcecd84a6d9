package app.afterbell.desk.engagement;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.planning.BreakAnswer;
import app.afterbell.planning.PutBacks;
import app.afterbell.planning.Returning;
import app.afterbell.sessions.Collision;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A pause, the end of an engagement or of a weekly time is put back, with the sessions that it cancelled. */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/{id}/back/{act}")
class BackController {

  private final EngagementQuery query;
  private final Engagements engagements;
  private final PutBacks putBacks;
  private final Clock clock;

  BackController(EngagementQuery query, Engagements engagements, PutBacks putBacks, Clock clock) {
    this.query = query;
    this.engagements = engagements;
    this.putBacks = putBacks;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView look(@PathVariable UUID id, @PathVariable UUID act, Viewer viewer) {
    return shown(find(id), act, viewer, false, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView putBack(@PathVariable UUID id, @PathVariable UUID act, Typed typed, Viewer viewer) {
    var engagement = find(id);
    var answer = putBacks.putBack(act, engagement.id(), Set.copyOf(typed.all("seen")), viewer, clock.instant());
    return switch (answer) {
      case BreakAnswer.PutBack(int restored, int planned) -> EngagementController.onwards(id,
          restored > 0 ? "resumed" : planned > 0 ? "resumed-new" : "resumed-none");
      case BreakAnswer.Already _, BreakAnswer.Done _ -> EngagementController.onwards(id, "resumed");
      case BreakAnswer.Differs _ -> shown(engagement, act, viewer, true, HttpStatus.CONFLICT);
      case BreakAnswer.Refused _, BreakAnswer.NotAgreed _ ->
          shown(engagement, act, viewer, false, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  // Put back meanwhile: the engagement says so.
  private ModelAndView shown(Engagement engagement, UUID act, Viewer viewer, boolean differs, HttpStatus status) {
    return look(engagement, act, viewer)
        .map(look -> new ModelAndView("desk/engagement/back",
            Map.of("page", new BackPage(engagement, act, look, query.named(look.sessions().stream()
                .map(Returning::with).flatMap(hits -> hits.stream().map(Collision::person))
                .collect(Collectors.toSet())), differs)), status))
        .orElseGet(() -> SeeOther.to("/staff/engagements/" + engagement.id().value()));
  }

  private Optional<PutBacks.Look> look(Engagement engagement, UUID act, Viewer viewer) {
    var found = putBacks.look(act, engagement.id(), viewer, clock.instant());
    if (found.isEmpty() && !putBacks.exists(act)) {
      throw new NotFound();
    }
    return found;
  }

  private Engagement find(UUID id) {
    return engagements.find(new EngagementId(id)).orElseThrow(NotFound::new);
  }
}
