package app.afterbell.company.web.rules;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the rules of the company. */
@Component
@Order(110)
class RulesLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/rules";
  }

  @Override
  public String key() {
    return "company.rules.title";
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
