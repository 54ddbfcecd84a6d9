package app.afterbell.frame.web.hours;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to a mentor’s own hours and time away. */
@Component
@Order(30)
class HoursLine implements SettingsLine {

  @Override
  public String path() {
    return "/mentor/hours";
  }

  @Override
  public String key() {
    return "frame.hours.line";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.TEACH);
  }
}
