package app.afterbell.shared;

import java.util.Locale;

/**
 * A line of notes without Markdown's marks and blanks at its ends, and without characters that nobody sees: what is
 * left of it was written. {@code writing-count.js} has the same rule for the browser, and a journey holds the two
 * together.
 *
 * @param text what is left; empty for "#", "---", "- ", "2." and all that looks like nothing
 * @param marked whether a mark was taken away: only so can a line be a heading
 */
public record BareLine(String text, boolean marked) {

  private static final String MARKS = "#*_>+-=~`|:：";

  public static BareLine of(String line) {
    int to = line.length();
    while (to > 0 && isNothing(line.codePointBefore(to))) {
      to -= Character.charCount(line.codePointBefore(to));
    }
    int from = 0;
    for (int before = -1; before < from; ) {
      before = from;
      from = behindNumber(line, behind(line, from, to), to);
    }
    var text = line.substring(from, to);
    return new BareLine(Blank.is(text) ? "" : text, !text.equals(Blank.trimmed(line)));
  }

  /** Whether any line of a text says something. */
  public static boolean say(String text) {
    return text.lines().anyMatch(line -> !of(line).text().isEmpty());
  }

  /** By what headings are compared whose form differs: their letters and figures alone. */
  public static String words(String heading) {
    var words = new StringBuilder();
    Composed.of(heading).toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
      if (Character.isLetterOrDigit(c) || Blank.isMark(c)) {
        words.appendCodePoint(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    });
    return words.toString().strip();
  }

  private static int behind(String line, int from, int to) {
    int at = from;
    while (at < to && isNothing(line.codePointAt(at))) {
      at += Character.charCount(line.codePointAt(at));
    }
    return at + 3 <= to && (line.startsWith("[ ]", at) || line.startsWith("[x]", at)) ? at + 3 : at;
  }

  // "12." and "3)", where a blank follows or nothing.
  private static int behindNumber(String line, int from, int to) {
    int at = from;
    while (at < to && at < from + 9 && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
      at++;
    }
    boolean number = at > from && at < to && (line.charAt(at) == '.' || line.charAt(at) == ')');
    return number && (at + 1 == to || Blank.is(line.codePointAt(at + 1))) ? at + 1 : from;
  }

  private static boolean isNothing(int c) {
    return Blank.is(c) || MARKS.indexOf(c) >= 0;
  }
}
