package app.afterbell.company.web.setup;

import app.afterbell.company.SetupMarks;
import app.afterbell.company.SetupQuery;
import app.afterbell.company.SetupStep;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The setup path by itself: steps that were skipped are taken up again here. */
@Controller
@Needs(Power.SETTLE_RULES)
@RequestMapping("/settings/first-steps")
class SetupController {

  private final SetupQuery query;
  private final SetupMarks marks;
  private final Clock clock;

  SetupController(SetupQuery query, SetupMarks marks, Clock clock) {
    this.query = query;
    this.marks = marks;
    this.clock = clock;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("path", query.path(clock.instant()));
    return "company/web/setup/first-steps";
  }

  @PostMapping("/{step}")
  ModelAndView mark(@PathVariable String step, Typed typed, Viewer viewer) {
    var which = Typed.one(SetupStep.class, step).orElseThrow(NotFound::new);
    switch (typed.text("act")) {
      case "skip" -> marks.skip(which, viewer, clock.instant());
      case "again" -> marks.takeUpAgain(which);
      case "confirm" -> {
        if (!which.canBeConfirmed()) {
          throw new NotFound();
        }
        marks.confirm(which, viewer, clock.instant());
      }
      default -> throw new NotFound();
    }
    return SeeOther.to("again".equals(typed.text("act")) ? "/settings/first-steps" : "/staff");
  }
}
