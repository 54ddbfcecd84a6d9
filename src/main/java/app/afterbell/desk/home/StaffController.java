package app.afterbell.desk.home;

import app.afterbell.company.SetupQuery;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /staff}: what staff must look after. */
@Controller
@Needs(Power.USE_DESK)
class StaffController {

  private final StaffQuery query;
  private final SetupQuery setup;
  private final Clock clock;

  StaffController(StaffQuery query, SetupQuery setup, Clock clock) {
    this.query = query;
    this.setup = setup;
    this.clock = clock;
  }

  @GetMapping("/staff")
  String staff(Viewer viewer, Model model) {
    model.addAttribute("page", query.page(viewer, clock.instant()));
    model.addAttribute("setup", setup.onHome(viewer, clock.instant()).orElse(null));
    return "desk/home/staff";
  }
}
