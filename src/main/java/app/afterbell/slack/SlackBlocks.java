package app.afterbell.slack;

import app.afterbell.slack.SlackPosts.Due;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Builds the body of a post, of blocks that are shorter than Slack’s limits. */
final class SlackBlocks {

  private static final String EVENT = "afterbell_post";
  private static final int LONGEST_SECTION = 2900;

  private final List<Object> blocks = new ArrayList<>();
  private final List<Object> buttons = new ArrayList<>();
  private final List<Object> links = new ArrayList<>();

  /** @param lines escaped, as the first is; what does not fit is left out */
  void section(String first, List<String> lines) {
    var text = new StringBuilder(first);
    for (var line : lines) {
      if (text.length() + line.length() < LONGEST_SECTION) {
        text.append('\n').append(line);
      }
    }
    blocks.add(Map.of("type", "section", "text", markdown(text.toString())));
  }

  /** The first, and as many of the newest as fit. */
  void quotes(List<String> quotes) {
    if (quotes.isEmpty()) {
      return;
    }
    var first = quotes.getFirst();
    var newest = new ArrayList<String>();
    int length = first.length();
    for (var quote : quotes.subList(1, quotes.size()).reversed()) {
      length += quote.length() + 1;
      if (length > LONGEST_SECTION) {
        newest.addFirst("> …");
        break;
      }
      newest.addFirst(quote);
    }
    section(first, newest);
  }

  void input(String name, String label) {
    blocks.add(Map.of(
        "type", "input", "block_id", name, "optional", true, "label", plain(label),
        "element", Map.of("type", "plain_text_input", "action_id", name, "max_length", 1000)));
  }

  void button(String action, String words, String value) {
    buttons.add(Map.of("type", "button", "action_id", action, "text", plain(words), "value", value));
  }

  void link(String url, String words) {
    links.add(markdown("<" + url + "|" + SlackText.escaped(words) + ">"));
  }

  /** @param text for notifications, and for who is read to */
  String body(Due post, String text) {
    var body = new LinkedHashMap<String, Object>();
    body.put("channel", post.channel());
    if (post.ts() != null) {
      body.put("ts", post.ts());
    }
    body.put("text", SlackText.escaped(text));
    body.put("blocks", Stream.of(
        blocks.stream(),
        buttons.isEmpty() ? Stream.of() : Stream.of(Map.of(
            "type", "actions", "block_id", "decide", "elements", buttons)),
        links.isEmpty() ? Stream.of() : Stream.of(Map.of("type", "context", "elements", links)))
        .flatMap(part -> part).toList());
    body.put("metadata", Map.of("event_type", EVENT, "event_payload", Map.of("post", post.id().toString())));
    return JsonMapper.shared().writeValueAsString(body);
  }

  /** For who pressed and is refused. */
  static String toPresser(Due post) {
    return JsonMapper.shared().writeValueAsString(Map.of(
        "channel", post.channel(), "user", String.valueOf(post.slackUser()), "text",
        SlackText.escaped(String.valueOf(post.words()))));
  }

  private static Map<String, Object> markdown(String text) {
    return Map.of("type", "mrkdwn", "text", text);
  }

  private static Map<String, Object> plain(String words) {
    return Map.of("type", "plain_text", "text", words);
  }
}
