package app.afterbell.desk.waiting;

import app.afterbell.shared.Power;
import app.afterbell.web.Needs;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is done by itself, as staff see it. */
@Controller
@Needs(Power.SEE_WAITING)
class WaitingController {

  private final WaitingQuery query;
  private final Clock clock;

  WaitingController(WaitingQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/settings/waiting")
  String show(Model model) {
    model.addAttribute("page", query.page(clock.instant()));
    return "desk/waiting/waiting";
  }
}
