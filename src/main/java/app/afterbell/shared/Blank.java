package app.afterbell.shared;

/**
 * What shows nothing, whatever Unicode calls it: blanks, line ends, control and format characters (zero-width and
 * direction marks, tags), letters that are only there to fill, and marks that stand on none of these. The one answer to
 * "was something written?", for names, reasons and all texts that must not be empty; {@code writing-count.js} has the
 * same for the browser.
 */
public final class Blank {

  // Letters and symbols by their category, blanks by their looks: fillers of Hangul, Braille without dots, a note
  // without a head.
  private static final String UNSEEN = "\u115f\u1160\u3164\uffa0\u2800\ud834\udd59";

  private Blank() {}

  /** Whether nothing of it can be seen. */
  public static boolean is(String text) {
    return text.codePoints().allMatch(c -> is(c) || isMark(c));
  }

  /** Without blanks at its ends; empty where nothing of it can be seen. */
  public static String trimmed(String text) {
    int from = 0;
    while (from < text.length() && is(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    int to = text.length();
    while (to > from && is(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /** Whether this character shows nothing, wherever it stands. */
  static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
          Character.FORMAT -> true;
      default -> UNSEEN.indexOf(c) >= 0 || isKeptUnseen(c);
    };
  }

  /** Whether this character shows only on another. */
  static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  // Not assigned yet, and never to be seen (Unicode's Default_Ignorable_Code_Point).
  private static boolean isKeptUnseen(int c) {
    return c == 0x2065 || c >= 0xFFF0 && c <= 0xFFF8 || c >= 0xE0000 && c <= 0xE00FF || c >= 0xE01F0 && c <= 0xE0FFF;
  }
}
