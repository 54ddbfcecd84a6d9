package app.afterbell.notifications.web.settings;

import app.afterbell.notifications.Choice;
import app.afterbell.notifications.ReminderChoices;
import app.afterbell.notifications.ReminderChoices.Reader;
import app.afterbell.notifications.web.Chosen;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How often, and where, a guardian is told of each student's notes. */
@Controller
@Needs(Power.GET_REMINDERS)
class ChoicesController {

  private static final String VIEW = "notifications/web/settings/choices";

  private final ChoicesQuery query;
  private final ReminderChoices choices;
  private final Clock clock;

  ChoicesController(ChoicesQuery query, ReminderChoices choices, Clock clock) {
    this.query = query;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/settings/notifications")
  ModelAndView page(@RequestParam(required = false) @Nullable String done, Viewer viewer) {
    return new ModelAndView(VIEW, "page", query.page(viewer, "saved".equals(done), clock.instant()));
  }

  @PostMapping("/settings/notifications/{student}")
  ModelAndView choose(@PathVariable UUID student, Typed typed, Viewer viewer) {
    var chosen = new Chosen(typed.text("rhythm"), typed.text("every"), typed.text("via"));
    var id = new PersonId(student);
    if (chosen.refusal() != null) {
      var page = query.page(viewer, false, clock.instant()).with(id, chosen);
      return new ModelAndView(VIEW, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var choice = new Choice(
        chosen.pickedRhythm().orElseThrow(), chosen.pickedEvery().orElseThrow(), chosen.pickedVia().orElseThrow());
    if (!choices.choose(new Reader(viewer.id(), id), choice, clock.instant())) {
      throw new NotFound();
    }
    return SeeOther.to("/settings/notifications?done=saved");
  }
}
