package app.afterbell.receipts.web.settings;

import app.afterbell.receipts.Receipts;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /settings/receipts}: whether the mentor sees which notes this person has read; for students and guardians. */
@Controller
@Needs(Power.FOLLOW_SESSIONS)
@RequestMapping("/settings/receipts")
class ReceiptsController {

  private final Receipts receipts;
  private final Clock clock;

  ReceiptsController(Receipts receipts, Clock clock) {
    this.receipts = receipts;
    this.clock = clock;
  }

  @GetMapping
  String receipts(Viewer viewer, @RequestParam(defaultValue = "false") boolean done, Model model) {
    model.addAttribute("on", receipts.areOn(viewer.id()));
    model.addAttribute("done", done);
    return "receipts/web/settings/receipts";
  }

  @PostMapping
  ModelAndView change(Typed typed, Viewer viewer) {
    if (typed.needed("on").equals("true")) {
      receipts.switchOn(viewer.id());
    } else {
      receipts.switchOff(viewer.id(), clock.instant());
    }
    return SeeOther.to("/settings/receipts?done=true");
  }
}
