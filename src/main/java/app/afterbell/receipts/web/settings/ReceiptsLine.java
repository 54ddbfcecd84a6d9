package app.afterbell.receipts.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the settings to the read receipts. */
@Component
@Order(30)
class ReceiptsLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/receipts";
  }

  @Override
  public String key() {
    return "receipts.title";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.FOLLOW_SESSIONS);
  }
}
