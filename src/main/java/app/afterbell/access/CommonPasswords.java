package app.afterbell.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is among the first million that anybody would try: by the lists that zxcvbn brings along, of passwords, words
 * and names, how they are varied, rows of keys, dates and repetitions; and what is little more than its owner's name or
 * address. Nothing leaves the product to find out.
 */
final class CommonPasswords {

  private static final double A_MILLION = 6;
  // More than this is not looked at: its cost grows with the number of letters that can be read as others.
  private static final int LOOKED_AT = 24;
  private static final int LITTLE = 5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private CommonPasswords() {}

  /** @param own name, address and the like of the person who sets it */
  static boolean isCommon(String password, Collection<String> own) {
    var words = words(own);
    var begin = password.substring(0,
        password.offsetByCodePoints(0, Math.min(LOOKED_AT, password.codePointCount(0, password.length()))));
    return new Zxcvbn().measure(begin, words).getGuessesLog10() < A_MILLION || isOwn(password, words);
  }

  private static boolean isOwn(String password, List<String> words) {
    var rest = password.toLowerCase(Locale.ROOT);
    for (var word : words) {
      rest = rest.replace(word, "");
    }
    return rest.length() < password.length() && NO_LETTERS.matcher(rest).replaceAll("").length() < LITTLE;
  }

  private static List<String> words(Collection<String> own) {
    return Stream.concat(own.stream(), Stream.of("afterbell"))
        .flatMap(text -> BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() > 2)
        .distinct()
        .toList();
  }
}
