package app.afterbell.family.home;

import app.afterbell.shared.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** {@code /family}: how the reader's own students are doing. */
@Controller
class FamilyController {

  private final FamilyQuery query;
  private final Clock clock;

  FamilyController(FamilyQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/family")
  String family(
      Viewer viewer, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx, Model model) {
    model.addAttribute("page", query.page(viewer, clock.instant()));
    return htmx ? "family/home/shown" : "family/home/family";
  }
}
