package app.afterbell.people.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may do what, for those who give roles. */
@Controller
@Needs(Power.SEE_POWERS)
class PowersController {

  @GetMapping("/settings/powers")
  String show(Model model) {
    model.addAttribute("page", new PowersPage());
    return "people/web/settings/powers";
  }
}
