package app.afterbell.imports;

import app.afterbell.engagements.WeeklyTime;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.Checked;
import app.afterbell.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell's text means. Each reading is empty where the text means nothing of the kind. */
final class Cells {

  private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:[.,]0{1,9})?");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:\\.\\d{1,9}|,\\d{1,2})?");

  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d{1,15})?");
  private static final Pattern LOCAL = Pattern.compile(
      "(\\d{4}-\\d{2}-\\d{2})[T\\s\\u00A0\\u202F]+(\\d{1,2}):(\\d{2})(?::00(?:[.,]0+)?)?"
          + "(?:[\\s\\u00A0\\u202F]*([AaPp])\\.?[Mm]\\.?)?");

  private Cells() {}

  static Optional<Integer> whole(String text) {
    var whole = WHOLE.matcher(text);
    return whole.matches() ? Optional.of(Integer.valueOf(whole.group(1))) : Optional.empty();
  }

  /** {@code 2026-08-31}, also with a midnight behind it, or a spreadsheet's number of that day, 46265. */
  static Optional<LocalDate> date(String text) {
    var plain = text.replaceFirst("[T\\s\\u00A0]+0?0:00(?::00)?$", "");
    return parse(plain, LocalDate::parse).or(() -> serial(text).filter(at -> at.equals(at.truncatedTo(ChronoUnit.DAYS)))
        .map(LocalDateTime::toLocalDate)).filter(date -> isOfOurTimes(date.getYear()));
  }

  /**
   * {@code 2026-08-31T16:00}, also with a blank for the T, with seconds that are zero, as {@code 9:00} or
   * {@code 4:00 PM}, or a spreadsheet's number of it, 46265.6666667.
   */
  static Optional<LocalDateTime> localTime(String text) {
    var written = LOCAL.matcher(text);
    var read = written.matches() ? at(written) : serial(text).map(at -> at.plusSeconds(30).truncatedTo(
        ChronoUnit.MINUTES));
    return read.filter(time -> isOfOurTimes(time.getYear()));
  }

  private static Optional<LocalDateTime> at(Matcher written) {
    int hour = Integer.parseInt(written.group(2));
    var half = written.group(4) == null ? "" : written.group(4).toLowerCase(Locale.ROOT);
    if (!half.isEmpty() && (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    int of24 = half.isEmpty() ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
    return parse(written.group(1), LocalDate::parse)
        .flatMap(day -> parse("%02d:%s".formatted(of24, written.group(3)), LocalTime::parse).map(day::atTime));
  }

  // Days since the end of 1899, as spreadsheets count; the day that they have too many is long before our times.
  private static Optional<LocalDateTime> serial(String text) {
    if (!SERIAL.matcher(text).matches()) {
      return Optional.empty();
    }
    var days = new BigDecimal(text.replace(',', '.'));
    long seconds = days.multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return Optional.of(LocalDate.of(1899, 12, 30).atStartOfDay().plusSeconds(seconds));
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
