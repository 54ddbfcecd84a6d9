package app.afterbell.templates;

import app.afterbell.shared.Composed;
import java.util.Locale;
import java.util.Optional;

/** Headings of Markdown, the kind that begins with #. Two are the same whatever their level, case and blanks. */
public final class Headings {

  private static final int HIGHEST_LEVEL = 6;

  private Headings() {}

  /** @param level 1 to 6 */
  record Line(int level, String heading) {}

  static Optional<Line> line(String line) {
    int from = 0;
    while (from < Math.min(3, line.length()) && line.charAt(from) == ' ') {
      from++;
    }
    int level = from;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    if (level == from || level - from > HIGHEST_LEVEL || level == line.length() || !isBlank(line.charAt(level))) {
      return Optional.empty();
    }
    var heading = withoutClosing(line.substring(level).strip());
    return heading.isEmpty() ? Optional.empty() : Optional.of(new Line(level - from, heading));
  }

  // "Practise ##": what closes a heading is no part of it.
  private static String withoutClosing(String heading) {
    int to = heading.length();
    while (to > 0 && heading.charAt(to - 1) == '#') {
      to--;
    }
    return to > 0 && to < heading.length() && isBlank(heading.charAt(to - 1)) ? heading.substring(0, to).strip()
        : heading;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** By what headings are compared. */
  public static String key(String heading) {
    return Composed.of(clean(heading)).toLowerCase(Locale.ROOT);
  }

  /** The key of the heading that this line is, if it is one. */
  public static Optional<String> keyOf(String line) {
    return line(line.strip()).map(found -> key(found.heading()));
  }

  // One line, and without the marks that make it a heading: who types them here means the words behind them.
  static String clean(String heading) {
    return heading.strip().replaceAll("\\s+", " ").replaceFirst("^#+ *", "").replaceFirst(" #+$", "");
  }
}
