package app.afterbell.slack.web;

import app.afterbell.web.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** Slack signs what it sends: it has no cookies of ours. */
@Component
class SlackPaths implements OpenPaths {

  @Override
  public List<String> open() {
    return List.of("/slack/interactions");
  }

  @Override
  public List<String> withoutToken() {
    return open();
  }
}
