package app.afterbell.slack.web;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the settings to Slack. */
@Component
@Order(80)
class SlackLine extends CompanySetting {

  SlackLine() {
    super("/settings/slack", "slack.title", Power.SETTLE_SLACK);
  }
}
