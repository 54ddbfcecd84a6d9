package app.afterbell.nudges.web.settings;

import app.afterbell.nudges.Moment;
import app.afterbell.nudges.NudgeChoice;
import app.afterbell.nudges.NudgeChoices;
import app.afterbell.nudges.Way;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Of what, and by what way, a mentor is told of sessions that wait. */
@Controller
@Needs(Power.TEACH)
class NudgeChoiceController {

  private final NudgeChoiceQuery query;
  private final NudgeChoices choices;
  private final Clock clock;

  NudgeChoiceController(NudgeChoiceQuery query, NudgeChoices choices, Clock clock) {
    this.query = query;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/settings/nudges")
  String page(@RequestParam(required = false) @Nullable String done, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(viewer, "saved".equals(done), clock.instant()));
    return "nudges/web/settings/choice";
  }

  /** Boxes that are not ticked are not sent. */
  @PostMapping("/settings/nudges")
  ModelAndView choose(Typed typed, Viewer viewer) {
    var choice = new NudgeChoice(
        Set.copyOf(typed.all(Moment.class, "moment")), Set.copyOf(typed.all(Way.class, "way")));
    choices.choose(viewer.id(), choice, clock.instant());
    return SeeOther.to("/settings/nudges?done=saved");
  }
}
