package app.afterbell.scheduling.web.family;

import app.afterbell.scheduling.web.calendar.Asked;
import app.afterbell.scheduling.web.calendar.Calendar;
import app.afterbell.scheduling.web.calendar.Desk;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /family/calendar}: the sessions of the reader’s own students by month, week and day (R23). */
@Controller("familyCalendarController")
class CalendarController {

  private final Calendar calendar;
  private final Clock clock;

  CalendarController(Calendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/family/calendar")
  String calendar(@RequestParam Map<String, String> parameters, Viewer viewer, Locale locale, Model model) {
    var asked = Asked.of(parameters, false);
    model.addAttribute("page", calendar.page(Desk.FAMILY, asked, viewer, locale, clock.instant()));
    return "scheduling/web/calendar/calendar";
  }

  /** Asked for by htmx: what stands beside the calendar. */
  @GetMapping(path = "/family/calendar", headers = "HX-Target=chosen")
  String chosen(@RequestParam Map<String, String> parameters, Viewer viewer, Model model) {
    model.addAttribute("panel", calendar.panel(Desk.FAMILY, Asked.of(parameters, false), viewer, clock.instant()));
    return "scheduling/web/calendar/panel";
  }
}
