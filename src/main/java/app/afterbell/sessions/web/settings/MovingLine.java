package app.afterbell.sessions.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the reasons for moves. */
@Component
@Order(125)
class MovingLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/moving";
  }

  @Override
  public String key() {
    return "sessions.moving.title";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.SET_MOVES);
  }

  @Override
  public boolean ofCompany() {
    return true;
  }
}
