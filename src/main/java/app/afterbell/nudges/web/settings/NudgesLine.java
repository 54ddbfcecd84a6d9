package app.afterbell.nudges.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to what a mentor is told, for mentors. */
@Component
@Order(51)
class NudgesLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/nudges";
  }

  @Override
  public String key() {
    return "nudges.settings";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.TEACH);
  }
}
