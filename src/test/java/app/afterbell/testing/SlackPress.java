package app.afterbell.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A press of a button as Slack sends it: the payload in a form, and the signature over its bytes.
 *
 * @param word as it was typed above the buttons. @param minutes likewise
 */
public record SlackPress(
    SlackPeer.Post post, String user, String action, String word, String minutes, String team) {

  public static SlackPress of(SlackPeer.Post post, String user, String action) {
    return new SlackPress(post, user, action, "", "", SlackPeer.TEAM);
  }

  public SlackPress saying(String said) {
    return new SlackPress(post, user, action, said, minutes, team);
  }

  public SlackPress minutes(String others) {
    return new SlackPress(post, user, action, word, others, team);
  }

  public SlackPress fromTeam(String other) {
    return new SlackPress(post, user, action, word, minutes, other);
  }

  /** The body, of which no two are the same where the trigger is not. */
  public String body(int trigger) {
    var button = post.body().path("blocks").valueStream()
        .flatMap(block -> block.path("elements").valueStream())
        .filter(element -> element.path("action_id").asString("").equals(action)).findFirst().orElseThrow();
    var payload = Map.of(
        "type", "block_actions",
        "team", Map.of("id", team, "domain", "riverbend"),
        "user", Map.of("id", user, "username", "somebody", "team_id", team),
        "trigger_id", trigger + ".1",
        "container", Map.of("type", "message", "message_ts", post.ts(), "channel_id", post.channel()),
        "channel", Map.of("id", post.channel(), "name", "requests"),
        "message", post.body(),
        "response_url", "https://hooks.slack.com/actions/1",
        "state", Map.of("values", Map.of("word", typed("word", word), "minutes", typed("minutes", minutes))),
        "actions", List.of(Map.of("type", "button", "action_id", action, "block_id", "decide",
            "value", button.path("value"), "action_ts", "1." + trigger)));
    return "payload="
        + URLEncoder.encode(JsonMapper.shared().writeValueAsString(payload), StandardCharsets.UTF_8);
  }

  // An empty field is null in Slack.
  private static Map<String, Object> typed(String name, String text) {
    var field = new HashMap<String, @Nullable Object>(Map.of("type", "plain_text_input"));
    field.put("value", text.isEmpty() ? null : text);
    return Map.of(name, field);
  }

  /** X-Slack-Signature, as Slack makes it. */
  public static String signature(String secret, Instant at, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var signed = "v0:" + at.getEpochSecond() + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
