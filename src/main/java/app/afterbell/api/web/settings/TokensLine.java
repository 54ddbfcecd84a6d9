package app.afterbell.api.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the tokens, for those who may use the API. */
@Component
@Order(100)
class TokensLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/tokens";
  }

  @Override
  public String key() {
    return "api.settings.tokens";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.USE_API);
  }

  @Override
  public String besidePassword() {
    return "api.settings.tokens.password";
  }
}
