package app.afterbell.nudges.web.coming;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to reminders of what comes, for everybody who is in sessions, or whose students are. */
@Component
@Order(52)
class ComingLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/coming";
  }

  @Override
  public String key() {
    return "nudges.coming.settings";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.HAVE_CALENDAR);
  }
}
