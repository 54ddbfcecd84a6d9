package app.afterbell.shared;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which people look for words, é beside e: for lists that Java makes. Those of the database have its own.
 */
public final class Alphabet {

  private Alphabet() {}

  /** Words that are alike but for capitals or accents stand together, always in one order. */
  public static Comparator<String> order() {
    Comparator<Object> collator = Collator.getInstance(Locale.ROOT);
    return Comparator.<String, Object>comparing(word -> word, collator).thenComparing(Comparator.naturalOrder());
  }
}
