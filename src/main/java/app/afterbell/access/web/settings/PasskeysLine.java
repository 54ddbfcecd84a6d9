package app.afterbell.access.web.settings;

import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the passkeys. */
@Component
@Order(110)
class PasskeysLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/passkeys";
  }

  @Override
  public String key() {
    return "access.settings.passkeys";
  }

  @Override
  public String besidePassword() {
    return "access.settings.passkeys.password";
  }
}
