package app.afterbell.calendar;

import app.afterbell.shared.Portal;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calendar in the navigation of every portal. */
@Component
class CalendarLines implements NavLines {

  @Override
  public List<NavLine> lines() {
    return List.of(
        NavLine.of(Portal.MENTOR, 20, "/mentor/calendar", "calendar.menu", "calendar"),
        NavLine.of(Portal.STAFF, 20, "/staff/calendar", "calendar.menu", "calendar"),
        NavLine.of(Portal.FAMILY, 20, "/family/calendar", "calendar.menu", "calendar"));
  }
}
