package app.afterbell.desk.home;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /staff}: who has sessions to log; and the sessions of one mentor. */
@Controller
@Needs(Power.USE_DESK)
class StaffController {

  private final StaffQuery query;
  private final Clock clock;

  StaffController(StaffQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/staff")
  String staff(Model model) {
    model.addAttribute("page", query.page(clock.instant()));
    return "desk/home/staff";
  }

  @GetMapping("/staff/mentors/{id}")
  String mentor(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("page", query.mentor(new PersonId(id), viewer, clock.instant()));
    return "desk/home/mentor";
  }
}
