package app.afterbell.frame.web.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day that somebody types to find its sessions: 2026-11-20, Nov 20, 20 November 2026, 11/20, today, tomorrow,
 * yesterday. Without its year, the one that is nearest to today.
 */
final class TypedDay {

  private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
      "august", "september", "october", "november", "december");
  private static final String YEAR = "(?:,? +(\\d{4}))?";
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
  private static final Pattern MONTH_FIRST = Pattern.compile("([a-z]{3,9})\\.? +(\\d{1,2})" + YEAR);
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.? +([a-z]{3,9})\\.?" + YEAR);

  private TypedDay() {}

  static Optional<LocalDate> of(String typed, LocalDate today) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    var days = Map.of("today", today, "tomorrow", today.plusDays(1), "yesterday", today.minusDays(1));
    if (days.containsKey(text)) {
      return Optional.of(days.get(text));
    }
    return read(ISO, text, m -> day(m.group(1), number(m.group(2)), m.group(3), today))
        .or(() -> read(SLASHED, text, m -> day(m.group(3), number(m.group(1)), m.group(2), today)))
        .or(() -> read(MONTH_FIRST, text, m -> day(m.group(3), month(m.group(1)), m.group(2), today)))
        .or(() -> read(DAY_FIRST, text, m -> day(m.group(3), month(m.group(2)), m.group(1), today)));
  }

  private static Optional<LocalDate> read(
      Pattern pattern, String text, Function<MatchResult, Optional<LocalDate>> day) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? day.apply(matcher) : Optional.empty();
  }

  private static Optional<LocalDate> day(@Nullable String year, int month, String day, LocalDate today) {
    var years = year != null ? IntStream.of(number(year))
        : IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1);
    return years.boxed().flatMap(one -> on(one, month, number(day)).stream())
        .min(Comparator.comparing(one -> Math.abs(ChronoUnit.DAYS.between(today, one))));
  }

  private static Optional<LocalDate> on(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // February 30, or no month
    }
  }

  // 0, which is no month, where it is none
  private static int month(String word) {
    return IntStream.range(0, 12).filter(i -> MONTHS.get(i).startsWith(word)).map(i -> i + 1).findFirst().orElse(0);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
