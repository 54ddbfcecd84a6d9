package app.afterbell.people.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to who may do what. */
@Component
@Order(120)
class PowersLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/powers";
  }

  @Override
  public String key() {
    return "people.settings.powers";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.SEE_POWERS);
  }

  @Override
  public boolean ofCompany() {
    return true;
  }
}
