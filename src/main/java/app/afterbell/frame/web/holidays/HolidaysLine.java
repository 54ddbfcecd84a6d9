package app.afterbell.frame.web.holidays;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the holidays. */
@Component
@Order(122)
class HolidaysLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/holidays";
  }

  @Override
  public String key() {
    return "frame.holidays.title";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.PLAN_SESSIONS);
  }

  @Override
  public boolean ofCompany() {
    return true;
  }
}
