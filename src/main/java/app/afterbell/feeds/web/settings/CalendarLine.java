package app.afterbell.feeds.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the calendar's address, for those who have sessions. */
@Component
@Order(60)
class CalendarLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/calendar";
  }

  @Override
  public String key() {
    return "feeds.settings";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.HAVE_CALENDAR);
  }

  @Override
  public String besidePassword() {
    return "feeds.settings.password";
  }
}
