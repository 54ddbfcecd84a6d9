package app.afterbell.imports;

import app.afterbell.shared.Blank;
import app.afterbell.shared.Composed;
import java.util.Optional;

/** What staff call an import, to know it again: 1 to 60 characters (code points) on one line. */
public record Tag(String value) {

  public static final int LONGEST = 60;

  /** Gaps and what cannot be seen become one space. Empty where it is longer, or where nothing is left. */
  public static Optional<Tag> of(String typed) {
    var tidy = tidy(typed);
    return Blank.is(tidy) || tidy.codePointCount(0, tidy.length()) > LONGEST ? Optional.empty()
        : Optional.of(new Tag(tidy));
  }

  /** Nothing was typed: the import is called by its day. */
  public static boolean isNone(String typed) {
    return Blank.is(tidy(typed));
  }

  // joiners stay: Persian and Indic words are written with them
  private static String tidy(String typed) {
    return Composed.of(typed).replaceAll("[\\s\\p{Z}\\p{C}&&[^\\u200C\\u200D]]+", " ").strip();
  }
}
