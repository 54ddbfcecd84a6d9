package app.afterbell.scheduling.web.staff;

import app.afterbell.scheduling.web.calendar.Asked;
import app.afterbell.scheduling.web.calendar.Calendar;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Search;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staff/calendar/search}: whom or what to narrow the calendar to. What is searched for is sent in the form's body. */
@Controller
class FindController {

  private final Calendar calendar;
  private final Clock clock;

  FindController(Calendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @PostMapping("/staff/calendar/search")
  String search(
      @RequestParam(defaultValue = "") String q, @RequestParam Map<String, String> parameters, Viewer viewer, Model model) {
    model.addAttribute("found", calendar.find(Asked.of(parameters, true), new Search(q), viewer, clock.instant()));
    return "scheduling/web/calendar/find";
  }
}
