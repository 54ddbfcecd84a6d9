package app.afterbell.company.web.about;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the company's own page. */
@Component
@Order(112)
class CompanyLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/company";
  }

  @Override
  public String key() {
    return "company.about.title";
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
