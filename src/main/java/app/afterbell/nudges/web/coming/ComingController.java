package app.afterbell.nudges.web.coming;

import app.afterbell.nudges.Ahead;
import app.afterbell.nudges.ComingChoices;
import app.afterbell.nudges.Night;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
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

/** Whether somebody is reminded of sessions to come, a day and an hour before (R36). */
@Controller
@Needs(Power.HAVE_CALENDAR)
class ComingController {

  private final Sql sql;
  private final ComingChoices choices;
  private final Organizations organizations;
  private final Clock clock;

  ComingController(Sql sql, ComingChoices choices, Organizations organizations, Clock clock) {
    this.sql = sql;
    this.choices = choices;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/settings/coming")
  String page(@RequestParam(required = false) @Nullable String done, Viewer viewer, Model model) {
    var address = sql.sql("select email from person_address where person_id = :viewer")
        .param("viewer", viewer.id())
        .optional(String.class);
    model.addAttribute("page", new ComingPage(choices.of(viewer.id()), address.orElse(null),
        viewer.may(Power.TEACH), "saved".equals(done),
        Night.of(organizations.current(viewer).policies().at(clock.instant()))));
    return "nudges/web/coming/coming";
  }

  /** Boxes that are not ticked are not sent. */
  @PostMapping("/settings/coming")
  ModelAndView choose(Typed typed, Viewer viewer) {
    choices.choose(viewer.id(), Set.copyOf(typed.all(Ahead.class, "ahead")), clock.instant());
    return SeeOther.to("/settings/coming?done=saved");
  }
}
