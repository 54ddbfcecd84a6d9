package app.afterbell.slack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A post read back from the body with which it is sent, as people see it. */
public record SlackPost(List<Line> lines, List<String> buttons) {

  /** @param quote whether somebody said it */
  public record Line(String text, boolean bold, boolean quote) {}

  public static SlackPost of(String body) {
    JsonNode post = JsonMapper.shared().readTree(body);
    var lines = new ArrayList<Line>();
    var buttons = new ArrayList<String>();
    for (var block : post.path("blocks")) {
      block.path("text").path("text").asString("").lines().map(SlackPost::line).forEach(lines::add);
      for (var element : block.path("elements")) {
        if (element.path("type").asString("").equals("button")) {
          buttons.add(element.path("text").path("text").asString(""));
        }
      }
    }
    if (lines.isEmpty()) {
      lines.add(new Line(SlackText.read(post.path("text").asString("")), false, false));
    }
    return new SlackPost(List.copyOf(lines), List.copyOf(buttons));
  }

  private static Line line(String text) {
    boolean quote = text.startsWith("> ");
    var rest = quote ? text.substring(2) : text;
    boolean bold = rest.length() > 2 && rest.startsWith("*") && rest.endsWith("*");
    return new Line(SlackText.read(bold ? rest.substring(1, rest.length() - 1) : rest), bold, quote);
  }
}
