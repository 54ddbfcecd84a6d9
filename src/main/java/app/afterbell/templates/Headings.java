package app.afterbell.templates;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headings of Markdown, the kind that begins with #. Two are the same whatever their level, case and blanks. */
public final class Headings {

  private static final Pattern LINE = Pattern.compile("^ {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*$");

  private Headings() {}

  /** @param level 1 to 6 */
  record Line(int level, String heading) {}

  static Optional<Line> line(String line) {
    var found = LINE.matcher(line);
    return found.matches() && !found.group(2).isBlank()
        ? Optional.of(new Line(found.group(1).length(), found.group(2).strip()))
        : Optional.empty();
  }

  /** By what headings are compared. */
  public static String key(String heading) {
    return Normalizer.normalize(clean(heading), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
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
