package app.afterbell.notifications;

import app.afterbell.shared.PlainText;
import app.afterbell.shared.Written;
import java.util.List;

/** The first lines of notes, without their Markdown: up to four lines, each of up to 160 characters. */
public final class Excerpt {

  // So much of the notes is enough to make one of.
  private static final int SOURCE = 1500;

  private static final int LINES = 4;
  private static final int LONGEST = 160;

  private Excerpt() {}

  /** One line. @param heading whether it stands above what follows, and is to look like it */
  public record Line(String text, boolean heading) {}

  public static List<Line> of(String markdown) {
    return of(Written.of(beginning(markdown)));
  }

  /** Of a text that was read already: where it is long, {@link #of(String)} reads less of it. */
  static List<Line> of(Written written) {
    return PlainText.lines(written).stream()
        .limit(LINES)
        .map(line -> new Line(cut(line.text()), line.heading()))
        .toList();
  }

  /** All of a short text, in one line of up to 160 characters. */
  static String line(String markdown) {
    return cut(String.join(" ",
        PlainText.lines(Written.of(beginning(markdown))).stream().map(PlainText.Line::text).toList()));
  }

  private static String beginning(String markdown) {
    return markdown.codePointCount(0, markdown.length()) <= SOURCE ? markdown
        : markdown.substring(0, markdown.offsetByCodePoints(0, SOURCE));
  }

  private static String cut(String line) {
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    var kept = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1));
    int blank = kept.lastIndexOf(' ');
    return (blank > LONGEST / 2 ? kept.substring(0, blank) : kept) + "…";
  }
}
