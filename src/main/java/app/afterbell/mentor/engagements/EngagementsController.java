package app.afterbell.mentor.engagements;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A mentor's engagements, and one of them with its sessions. */
@Controller
@RequestMapping("/mentor/engagements")
class EngagementsController {

  private final EngagementsQuery engagements;
  private final EngagementQuery engagement;
  private final Clock clock;

  EngagementsController(EngagementsQuery engagements, EngagementQuery engagement, Clock clock) {
    this.engagements = engagements;
    this.engagement = engagement;
    this.clock = clock;
  }

  @GetMapping
  String engagements(Viewer viewer, Model model) {
    return search(Typed.nothing(), viewer, model);
  }

  @PostMapping("/search")
  String search(Typed typed, Viewer viewer, Model model) {
    model.addAttribute("page", engagements.page(viewer, new Search(typed.text("q")), clock.instant()));
    return "mentor/engagements/engagements";
  }

  /** @param before shows older sessions than those of the first page */
  @GetMapping("/{id}")
  String engagement(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String before, Viewer viewer, Model model) {
    var from = before == null ? null : Before.parse(before).orElseThrow(NotFound::new);
    model.addAttribute("page", engagement.page(new EngagementId(id), viewer, from, clock.instant()));
    return "mentor/engagements/engagement";
  }
}
