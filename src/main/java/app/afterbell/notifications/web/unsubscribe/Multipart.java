package app.afterbell.notifications.web.unsubscribe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The fields of a small multipart body, by the line with which it begins: what its type says of that is not always
 * true.
 */
final class Multipart {

  private static final Pattern LINES = Pattern.compile("\r\n|\n|\r");
  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"?([^\";]*+)\"?");

  private Multipart() {}

  /** As a form has them in an address; empty where it has none. */
  static String fields(String body) {
    var lines = Arrays.asList(LINES.split(body));
    int begin = 0;
    while (begin < lines.size() && !lines.get(begin).startsWith("--")) {
      begin++;
    }
    if (begin == lines.size()) {
      return "";
    }
    var boundary = lines.get(begin).stripTrailing();
    var fields = new ArrayList<String>();
    var part = new ArrayList<String>();
    for (var line : lines.subList(begin + 1, lines.size())) {
      if (line.startsWith(boundary)) {
        fields.add(field(part));
        part.clear();
      } else {
        part.add(line);
      }
    }
    fields.add(field(part)); // where the last line did not come
    return String.join("&", fields.stream().filter(field -> !field.isEmpty()).toList());
  }

  private static String field(List<String> part) {
    int blank = part.indexOf("");
    var name = NAME.matcher(String.join("; ", part.subList(0, Math.max(0, blank))));
    return blank < 0 || !name.find()
        ? ""
        : encoded(name.group(1)) + "=" + encoded(String.join("\n", part.subList(blank + 1, part.size())).strip());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
