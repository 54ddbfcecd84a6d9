package app.afterbell.desk.family;

import app.afterbell.households.FamilyId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /staff/families/…}: one family. */
@Controller
@Needs(Power.USE_DESK)
class FamilyController {

  private final FamilyQuery query;
  private final Clock clock;

  FamilyController(FamilyQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/staff/families/{id}")
  String family(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(new FamilyId(id), viewer, clock.instant()));
    return "desk/family/family";
  }
}
