package app.afterbell.web;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A language's patterns and words of time, read once from {@code web.format.*} in {@code messages/web.properties}. */
final class Patterns {

  private static final ConcurrentMap<Locale, Patterns> KNOWN = new ConcurrentHashMap<>();

  private final ConcurrentMap<String, DateTimeFormatter> patterns = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Sentence> sentences = new ConcurrentHashMap<>();
  private final ConcurrentMap<Currency, NumberFormat> moneys = new ConcurrentHashMap<>();
  private final ResourceBundle texts;
  private final Locale locale;

  private Patterns(Locale locale) {
    this.locale = locale;
    texts = ResourceBundle.getBundle("messages.web", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  static Patterns of(Locale locale) {
    return KNOWN.computeIfAbsent(locale, Patterns::new);
  }

  String word(String key) {
    return texts.getString("web.format." + key);
  }

  /** A text with values in it. A page has hundreds, and making the format takes longer than using it. */
  String words(String key, Object... values) {
    return sentences.computeIfAbsent(key, k -> new Sentence(word(k), locale)).with(values);
  }

  /** For one use: it is not safe for several threads. */
  NumberFormat money(Currency currency) {
    return (NumberFormat) moneys.computeIfAbsent(currency, this::exact).clone();
  }

  DateTimeFormatter pattern(String key) {
    return patterns.computeIfAbsent(key, k -> formatter(word(k)));
  }

  private NumberFormat exact(Currency currency) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    var digits = Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format;
  }

  // Java's own halves of the day are capitals: "4:00 PM".
  private DateTimeFormatter formatter(String pattern) {
    var half = pattern.indexOf('a');
    if (half < 0) {
      return DateTimeFormatter.ofPattern(pattern, locale);
    }
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern.substring(0, half))
        .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, word("am"), 1L, word("pm")))
        .appendPattern(pattern.substring(half + 1))
        .toFormatter(locale);
  }
}
