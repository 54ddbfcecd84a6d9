package app.afterbell.scheduling.web.staff;

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

/** {@code /staff/calendar}: everybody’s sessions, narrowed to a mentor, a student or an engagement (R23). */
@Controller("staffCalendarController")
class CalendarController {

  private final Calendar calendar;
  private final Clock clock;

  CalendarController(Calendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/staff/calendar")
  String calendar(@RequestParam Map<String, String> parameters, Viewer viewer, Locale locale, Model model) {
    var asked = Asked.of(parameters, true);
    model.addAttribute("page", calendar.page(Desk.STAFF, asked, viewer, locale, clock.instant()));
    return "scheduling/web/calendar/calendar";
  }

  /** Asked for by htmx: what stands beside the calendar. */
  @GetMapping(path = "/staff/calendar", headers = "HX-Target=chosen")
  String chosen(@RequestParam Map<String, String> parameters, Viewer viewer, Model model) {
    model.addAttribute("panel", calendar.panel(Desk.STAFF, Asked.of(parameters, true), viewer, clock.instant()));
    return "scheduling/web/calendar/panel";
  }
}
