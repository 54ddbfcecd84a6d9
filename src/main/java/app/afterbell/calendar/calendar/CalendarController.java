package app.afterbell.calendar.calendar;

import app.afterbell.frame.BookingGate;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The reader’s sessions by month, week and day, in each portal (R23). Whose calendar it is, the path says. */
@Controller
@Needs(value = Power.USE_DESK, in = Portal.STAFF)
class CalendarController {

  private final Calendar calendar;
  private final BookingGate booking;
  private final Clock clock;

  CalendarController(Calendar calendar, BookingGate booking, Clock clock) {
    this.booking = booking;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping({"/mentor/calendar", "/family/calendar", "/staff/calendar"})
  String calendar(
      Typed typed, Viewer viewer, Locale locale, HttpServletRequest request,
      Model model) {
    var portal = Portal.at(request.getRequestURI());
    model.addAttribute("page",
        calendar.page(portal, Asked.of(typed, narrows(portal)), viewer, locale, clock.instant()));
    model.addAttribute("books", portal == Portal.FAMILY && booking.isOpen(viewer, clock.instant()));
    return "calendar/calendar/calendar";
  }

  /** Asked for by htmx: what stands beside the calendar. */
  @GetMapping(path = {"/mentor/calendar", "/family/calendar", "/staff/calendar"}, headers = "HX-Target=chosen")
  String chosen(Typed typed, Viewer viewer, HttpServletRequest request, Model model) {
    var portal = Portal.at(request.getRequestURI());
    model.addAttribute("panel", calendar.panel(portal, Asked.of(typed, narrows(portal)), viewer, clock.instant()));
    return "calendar/calendar/panel";
  }

  /** The person or thing that staff narrow the calendar to. What is searched for is sent in the form's body. */
  @PostMapping("/staff/calendar/search")
  String search(Typed typed, Viewer viewer, Model model) {
    model.addAttribute("found",
        calendar.find(Asked.of(typed, true), new Search(typed.text("q")), viewer, clock.instant()));
    return "calendar/calendar/find";
  }

  // Staff see everybody's sessions, and narrow them to a mentor, a student or an engagement.
  private static boolean narrows(Portal portal) {
    return portal == Portal.STAFF;
  }
}
