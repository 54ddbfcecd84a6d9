package app.afterbell.upgrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a version says of a database, as lines of text under headings: the same before and after an upgrade. */
record Facts(Map<String, List<String>> lines) {

  private static final String HEADING = "== ";

  static Facts parsed(String text) {
    var lines = new LinkedHashMap<String, List<String>>();
    var under = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      if (line.startsWith(HEADING)) {
        under = new ArrayList<>();
        lines.put(line.substring(HEADING.length()), under);
      } else {
        under.add(line);
      }
    }
    return new Facts(lines);
  }

  Facts and(Facts more) {
    var all = new LinkedHashMap<>(lines);
    all.putAll(more.lines);
    return new Facts(all);
  }

  String text() {
    var text = new StringBuilder();
    lines.forEach((heading, under) -> {
      text.append(HEADING).append(heading).append('\n');
      under.stream().sorted().forEach(line -> text.append(line).append('\n'));
    });
    return text.toString();
  }

  /** What was said under this heading and is not said any more (-), and what is said now instead (+). */
  List<String> differences(String heading, Facts now) {
    var gone = new ArrayList<>(lines.get(heading));
    var come = new ArrayList<String>();
    for (var line : now.lines.getOrDefault(heading, List.of())) {
      if (!gone.remove(line)) {
        come.add(line);
      }
    }
    var differences = new ArrayList<String>();
    gone.forEach(line -> differences.add("- " + line));
    come.forEach(line -> differences.add("+ " + line));
    differences.sort((a, b) -> a.substring(2).compareTo(b.substring(2)));
    return differences;
  }
}
