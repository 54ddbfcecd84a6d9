package app.afterbell.slack.web;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SettingsLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the settings to Slack. */
@Component
@Order(80)
class SlackLine implements SettingsLine {

  @Override
  public String path() {
    return "/settings/slack";
  }

  @Override
  public String key() {
    return "slack.title";
  }

  @Override
  public boolean visible(Viewer viewer) {
    return viewer.may(Power.SETTLE_SLACK);
  }

  @Override
  public boolean ofCompany() {
    return true;
  }
}
