package app.afterbell.desk.engagement;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staff/engagements/{id}/notes}: what was written in it. Who opens it is written down (R29). */
@Controller
@Needs(Power.USE_DESK)
class EngagementNotesController {

  private final EngagementNotesQuery query;
  private final Clock clock;

  EngagementNotesController(EngagementNotesQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** @param before the start of the last one of the page before */
  @GetMapping("/staff/engagements/{id}/notes")
  String notes(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant before, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(new EngagementId(id), before, viewer, clock.instant()));
    return "desk/engagement/notes";
  }
}
