package app.afterbell.imports;

import app.afterbell.engagements.WeeklyTime;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.Checked;
import app.afterbell.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a cell's text means. Each reading is empty where the text means nothing of the kind. */
final class Cells {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:\\.\\d{1,9}|,\\d{1,2})?");

  private Cells() {}

  static Optional<Integer> whole(String text) {
    return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  static Optional<LocalDate> date(String text) {
    return parse(text, LocalDate::parse).filter(date -> isOfOurTimes(date.getYear()));
  }

  /** {@code 2026-08-31T16:00}, also with a blank for the T and with seconds that are zero. */
  static Optional<LocalDateTime> localTime(String text) {
    return parse(text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})\\s+", "$1T"), LocalDateTime::parse)
        .filter(time -> time.equals(time.truncatedTo(ChronoUnit.MINUTES)) && isOfOurTimes(time.getYear()));
  }

  /** {@code 2026-09-02T11:59:00Z}, or with an offset. PostgreSQL keeps microseconds. */
  static Optional<Instant> instant(String text) {
    return parse(text, OffsetDateTime::parse)
        .filter(at -> isOfOurTimes(at.getYear()))
        .map(at -> at.toInstant().truncatedTo(ChronoUnit.MICROS));
  }

  static Optional<ZoneId> zone(String text) {
    return TimeZones.of(text) instanceof Checked.Fine<ZoneId>(var zone) ? Optional.of(zone) : Optional.empty();
  }

  /** An ISO 4217 currency that is money: XXX and gold are none. */
  static Optional<Currency> currency(String text) {
    try {
      return Optional.of(Currency.getInstance(text.toUpperCase(Locale.ROOT)))
          .filter(currency -> currency.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** {@code 85.00} or {@code 85,00}. A comma before three digits may part thousands, and is not guessed. */
  static Optional<BigDecimal> amount(String text) {
    return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
  }

  /** In minor units; empty where the amount has more decimals than its currency. */
  static Optional<Money> money(BigDecimal amount, Currency currency) {
    try {
      return Optional.of(new Money(amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(),
          currency));
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }

  static Optional<List<WeeklyTime>> weekly(String text) {
    return WeeklyTime.parse(text);
  }

  /** {@code P015;P027}, without empty parts. */
  static List<String> list(String text) {
    return Arrays.stream(text.split(";")).map(Row::strip).filter(part -> !part.isEmpty()).toList();
  }

  // a year of five digits, or 0206, is a slip of the keyboard
  private static boolean isOfOurTimes(int year) {
    return year >= 1970 && year < 2200;
  }

  private static <T> Optional<T> parse(String text, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
