package app.afterbell.company.web.setup;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the setup path. */
@Component
@Order(190)
class SetupLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/first-steps";
  }

  @Override
  public String key() {
    return "company.setup.title";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.SETTLE_RULES);
  }

  @Override
  public boolean ofCompany() {
    return true;
  }
}
