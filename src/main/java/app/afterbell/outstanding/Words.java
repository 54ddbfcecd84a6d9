package app.afterbell.outstanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as words: letters, and apostrophes between them. Hyphens part words; an English possessive is not part of its
 * word.
 */
record Words(String text, List<Word> all) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++(?:['’ʼ´`][\\p{L}\\p{M}]++)*+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ´`][sS]$");
  private static final Pattern NEAR = Pattern.compile("[ \\t\\u00A0]{1,2}|[ \\t\\u00A0]?[-‐‑–_,][ \\t\\u00A0]?");
  private static final Pattern NEAR_LETTER = Pattern.compile("\\.?[ \\t\\u00A0]{0,2}");
  private static final String ENDS = ".!?:…。！？";
  private static final String BEFORE = " \t\u000b\f\r\"“‘'(*_>#-";

  /** @param stem without its possessive ending */
  record Word(int from, int to, String stem) {

    boolean isPossessive() {
      return stem.length() < to - from;
    }

    int stemTo() {
      return from + stem.length();
    }

    boolean isLetter() {
      return stem.codePointCount(0, stem.length()) == 1;
    }

    boolean isCapitalized() {
      return Character.isUpperCase(stem.codePointAt(0));
    }
  }

  static Words of(String text) {
    var words = new ArrayList<Word>();
    var found = WORD.matcher(text);
    while (found.find()) {
      words.add(new Word(found.start(), found.end(), POSSESSIVE.matcher(found.group()).replaceFirst("")));
    }
    return new Words(text, List.copyOf(words));
  }

  Word get(int index) {
    return all.get(index);
  }

  int count() {
    return all.size();
  }

  /** Whether a word follows the one before it as the parts of one name do. */
  boolean near(int index) {
    if (index < 1 || index >= all.size() || get(index - 1).isPossessive()) {
      return false;
    }
    var between = text.substring(get(index - 1).to(), get(index).from());
    return NEAR.matcher(between).matches()
        || get(index - 1).isLetter() && NEAR_LETTER.matcher(between).matches();
  }

  boolean hasDot(int index) {
    int to = get(index).to();
    return to < text.length() && text.charAt(to) == '.';
  }

  /** Whether the dot behind a word belongs to it: the sentence goes on. */
  boolean ownsDot(int index) {
    int after = get(index).to() + 1;
    return get(index).isLetter() && hasDot(index) && index + 1 < all.size()
        && text.substring(after, get(index + 1).from()).isBlank() && !get(index + 1).isCapitalized();
  }

  /** Whether a sentence, a line or an item of a list begins here. */
  boolean beginsAt(int from) {
    int at = from;
    while (at > 0 && BEFORE.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n' || ENDS.indexOf(text.charAt(at - 1)) >= 0 || isMarker(at);
  }

  // "+" or "1)" before here, with nothing before it in its line.
  private boolean isMarker(int to) {
    int at = to - 1;
    if (text.charAt(at) == ')') {
      while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
        at--;
      }
    } else if (text.charAt(at) == '+') {
      while (at > 0 && "-*+>#".indexOf(text.charAt(at - 1)) >= 0) {
        at--;
      }
    } else {
      return false;
    }
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at > 0 && text.charAt(at - 1) == '\n'
        && (text.charAt(to - 1) == '+' || Character.isDigit(text.charAt(to - 2)));
  }
}
