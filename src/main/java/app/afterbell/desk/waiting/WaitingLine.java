package app.afterbell.desk.waiting;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to what is done by itself. */
@Component
@Order(130)
class WaitingLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/waiting";
  }

  @Override
  public String key() {
    return "desk.waiting.title";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.SEE_WAITING);
  }

  @Override
  public boolean ofCompany() {
    return true;
  }
}
