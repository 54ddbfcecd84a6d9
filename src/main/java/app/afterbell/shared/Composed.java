package app.afterbell.shared;

import java.text.Normalizer;

/**
 * Spellings of one text made one (Unicode's normalization). A character with more than 30 marks is nobody's, and would
 * take time by the square of their number: such a text stays as it is.
 */
public final class Composed {

  // As many as Unicode's own stream-safe format allows (UAX 15).
  private static final int MOST_MARKS = 30;

  private Composed() {}

  /** In the form that is written: NFC. */
  public static String of(String text) {
    return of(text, Normalizer.Form.NFC);
  }

  public static String of(String text, Normalizer.Form form) {
    return isOverloaded(text) ? text : Normalizer.normalize(text, form);
  }

  private static boolean isOverloaded(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }
}
