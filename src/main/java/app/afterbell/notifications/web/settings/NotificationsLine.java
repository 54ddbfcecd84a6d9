package app.afterbell.notifications.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the reminders, for those who get them. */
@Component
@Order(50)
class NotificationsLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/notifications";
  }

  @Override
  public String key() {
    return "notifications.settings";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.GET_REMINDERS);
  }
}
