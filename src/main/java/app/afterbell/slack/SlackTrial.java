package app.afterbell.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks Slack whether what is settled works: whose token it is, and whether it reads the channel of staff. */
@Component
public class SlackTrial {

  /** For what was sealed with a key that we do not have. */
  public static final String OTHER_KEY = "other_key";

  private static final Duration LONGEST = Duration.ofSeconds(4);

  private final SlackSettings settings;
  private final SlackClient client;

  SlackTrial(SlackSettings settings, SlackClient client) {
    this.settings = settings;
    this.client = client;
  }

  /** Asks, and writes down what Slack says. Without a token it asks nothing. */
  public void ask(Instant now) {
    var shown = settings.shown().filter(SlackSettings.Shown::connected);
    if (shown.isEmpty()) {
      return;
    }
    var keys = settings.keys();
    if (keys.isEmpty()) {
      settings.answered(OTHER_KEY, null, null, now);
      return;
    }
    var token = keys.get().token();
    switch (client.call("auth.test", token, "{}", LONGEST)) {
      case SlackAnswer.Ok(JsonNode body) -> {
        var channel = URLEncoder.encode(shown.get().staffChannel(), StandardCharsets.UTF_8);
        var reads = client.read("conversations.history", "limit=1&channel=" + channel, token, LONGEST);
        settings.answered(reads.word(), text(body, "team_id"), text(body, "team"), now);
      }
      case SlackAnswer other -> settings.answered(other.word(), null, null, now);
    }
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asString("");
  }
}
