package app.afterbell.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as a letter shows it. People type their names themselves, and a letter of ours lends its trust to whatever
 * stands in it: so there is no place in it for what a mail program makes a link of, nor for a sentence. At most 60
 * characters, and eight words; full stops after an initial or an abbreviation alone.
 */
public final class PlainName {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 8;

  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’‘ʼʻ״׳·()“”\"־‐-―\\-\\u200c\\u200d]+");
  // "evil.example", also with the full stops of other scripts, which addresses may have; "J. R. Núñez" is none.
  private static final Pattern LINK = Pattern.compile("[\\p{L}\\p{N}]\\.[\\p{L}\\p{N}]{2}");
  private static final Pattern END_OF_SENTENCE =
      Pattern.compile("(?<![ .(“\"\\-]\\p{Lu}\\p{L}{0,2})(?<!^\\p{Lu}\\p{L}{0,2})\\.");

  private PlainName() {}

  /** Nothing where it is none: the letter then speaks of somebody. */
  public static Optional<String> of(String name) {
    var plain = name.strip().replaceAll("[\\s\\u00a0]+", " ");
    return plain.isEmpty()
            || plain.codePointCount(0, plain.length()) > LONGEST
            || plain.split(" ").length > MOST_WORDS
            || !LETTERS.matcher(plain).matches()
            || LINK.matcher(plain).find()
            || END_OF_SENTENCE.matcher(plain).find()
        ? Optional.empty()
        : Optional.of(plain);
  }
}
