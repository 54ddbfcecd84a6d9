package app.afterbell.overview.web.family;

import app.afterbell.shared.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /family}: the sessions of the reader's own students, with their notes. */
@Controller
class FamilyController {

  private final FamilyQuery query;
  private final Clock clock;

  FamilyController(FamilyQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/family")
  String family(Viewer viewer, Model model) {
    model.addAttribute("page", query.page(viewer, clock.instant()));
    return "overview/web/family/family";
  }
}
