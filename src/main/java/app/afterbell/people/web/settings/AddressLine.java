package app.afterbell.people.web.settings;

import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to one's own address. */
@Component
@Order(105)
class AddressLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/address";
  }

  @Override
  public String key() {
    return "people.settings.address";
  }
}
