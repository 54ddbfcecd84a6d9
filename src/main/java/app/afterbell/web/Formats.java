package app.afterbell.web;

import app.afterbell.shared.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.WeekFields;
import java.util.Locale;

/**
 * The one way that dates, times and money become words. Patterns and words come from {@code messages/web.properties},
 * so that a translation brings its own.
 *
 * @param zone in which everything is read
 * @param now what "today" and "ago" are computed from
 */
public record Formats(Locale locale, ZoneId zone, Instant now) {

  public Formats withZone(ZoneId other) {
    return new Formats(locale, other, now);
  }

  /** "4:00 pm"; "1:30 am EST" in an hour that clocks repeat. */
  public String time(Instant at) {
    return formatted(isShownTwice(at(at)) ? "time-in-zone" : "time", at(at));
  }

  /** "4:00 pm EST": for what is read where nobody knows whose time it is, such as mail. */
  public String timeInZone(Instant at) {
    return formatted("time-in-zone", at(at));
  }

  /** "Nov 23"; "Nov 23, 2025" when the year is not this one. */
  public String date(Instant at) {
    return date(at(at).toLocalDate());
  }

  public String date(LocalDate day) {
    return formatted(isThisYear(day) ? "date" : "date-of-year", day);
  }

  /** "Mon, Nov 23". */
  public String weekdayDate(Instant at) {
    return weekdayDate(at(at).toLocalDate());
  }

  public String weekdayDate(LocalDate day) {
    return formatted(isThisYear(day) ? "weekday-date" : "weekday-date-of-year", day);
  }

  /** "November"; "November 2025" when the year is not this one. */
  public String month(Instant at) {
    return month(at(at).toLocalDate());
  }

  public String month(LocalDate day) {
    return formatted(isThisYear(day) ? "month" : "month-of-year", day);
  }

  /** "Monday, November 23". */
  public String longDate(Instant at) {
    return longDate(at(at).toLocalDate());
  }

  public String longDate(LocalDate day) {
    return formatted(isThisYear(day) ? "long-date" : "long-date-of-year", day);
  }

  /**
   * "4:00 to 5:00 pm", "11:30 am to 12:30 pm", "11:30 pm to 12:30 am the next day"; with offsets where clocks change
   * between.
   */
  public String range(Instant start, int minutes) {
    var from = at(start);
    var to = at(start.plus(Duration.ofMinutes(minutes)));
    if (!from.getOffset().equals(to.getOffset()) || isShownTwice(from) || isShownTwice(to)) {
      return words("range", formatted("time-in-zone", from), formatted("time-in-zone", to));
    }
    var key = from.toLocalDate().equals(to.toLocalDate()) ? "range" : "range-overnight";
    var sameHalf = key.equals("range") && from.getHour() / 12 == to.getHour() / 12;
    return words(key, formatted(sameHalf ? "time-of-half" : "time", from), formatted("time", to));
  }

  /** "today, 5:00 pm", "yesterday, 12:00 pm", "tomorrow, 9:00 am"; else as {@link #dayAndTime}. */
  public String moment(Instant at) {
    var day = switch (daysFromToday(at)) {
      case 0 -> word("today");
      case 1 -> word("tomorrow");
      case -1 -> word("yesterday");
      default -> null;
    };
    return day == null ? dayAndTime(at) : words("day-and-time", day, time(at));
  }

  /**
   * "Wednesday, 5:00 pm" within six days of today, else "Nov 30, 5:00 pm": for sentences in which "today" reads badly.
   */
  public String dayAndTime(Instant at) {
    var near = Math.abs(daysFromToday(at)) <= 6;
    return words("day-and-time", near ? formatted("weekday-long", at(at)) : date(at), time(at));
  }

  /**
   * "just now", "12 minutes ago", "3 days ago"; "in 12 minutes" for what is to come. From 24 hours on, days as the
   * reader's calendar has them.
   */
  public String ago(Instant at) {
    var passed = Duration.between(at, now);
    var length = passed.abs();
    if (length.toMinutes() == 0) {
      return word("just-now");
    }
    var unit = length.toDays() > 0 ? "days" : length.toHours() > 0 ? "hours" : "minutes";
    var count = switch (unit) {
      case "days" -> Math.abs(daysFromToday(at));
      case "hours" -> length.toHours();
      default -> length.toMinutes();
    };
    return words((passed.isNegative() ? "in-" : "ago-") + unit, count);
  }

  /** "$54.17", "−¥1,200": exact, with as many decimals as the currency has. */
  public String money(Money money) {
    var symbol = money.currency().getSymbol(locale);
    var words = Patterns.of(locale).money(money.currency()).format(money.toMajor()).replace('-', '−');
    // Java leaves out the blank that belongs between letters and figures: "CHF 54.17".
    return Character.isLetter(symbol.charAt(symbol.length() - 1)) ? words.replace(symbol, symbol + "\u00a0") : words;
  }

  /** "60 min". */
  public String minutes(int minutes) {
    return words("minutes", minutes);
  }

  /** "Mon". */
  public String weekday(Instant at) {
    return formatted("weekday", at(at));
  }

  /** "23". */
  public String dayOfMonth(Instant at) {
    return formatted("day-of-month", at(at));
  }

  /** "November 2026". */
  public String monthAndYear(LocalDate day) {
    return formatted("month-and-year", day);
  }

  /** "Nov 22 to 28", "Nov 29 to Dec 5", with the year where it is not this one. */
  public String days(LocalDate first, LocalDate last) {
    var sameYear = first.getYear() == last.getYear();
    var from = sameYear ? formatted("date", first) : formatted("date-of-year", first);
    var sameMonth = sameYear && first.getMonth() == last.getMonth();
    return isThisYear(last) && sameMonth ? words("range", from, formatted("day-of-month", last))
        : words("range", from, date(last));
  }

  /** "Mon". */
  public String weekday(LocalDate day) {
    return formatted("weekday", day);
  }

  /** "Monday". */
  public String weekdayLong(LocalDate day) {
    return formatted("weekday-long", day);
  }

  /** "Monday", of any week. */
  public String weekdayLong(DayOfWeek day) {
    return formatted("weekday-long", day);
  }

  /** "4:00 pm", by the clock on the wall. */
  public String time(LocalTime time) {
    return formatted("time", time);
  }

  /** "4 pm" for a full hour, else as {@link #time(LocalTime)}. */
  public String hour(LocalTime time) {
    return formatted(time.getMinute() == 0 ? "hour" : "time", time);
  }

  /** On which day a week begins where people speak this language. */
  public DayOfWeek firstDayOfWeek() {
    return WeekFields.of(locale).getFirstDayOfWeek();
  }

  /** "morning", "afternoon" or "evening", the end of a greeting's key. */
  public String partOfDay() {
    var hour = at(now).getHour();
    return hour >= 4 && hour < 12 ? "morning" : hour >= 12 && hour < 17 ? "afternoon" : "evening";
  }

  /** "New York" for America/New_York. */
  public String zoneName(ZoneId zone) {
    var id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** As HTML's {@code <time datetime>} knows it: no more than seconds, which nobody here tells anyway. */
  public static String machine(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  public static String machine(LocalDate day) {
    return day.toString();
  }

  private static boolean isShownTwice(ZonedDateTime at) {
    return at.getZone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
  }

  private ZonedDateTime at(Instant at) {
    return at.atZone(zone);
  }

  private boolean isThisYear(LocalDate day) {
    return day.getYear() == at(now).getYear();
  }

  private int daysFromToday(Instant at) {
    return Math.clamp(ChronoUnit.DAYS.between(at(now).toLocalDate(), at(at).toLocalDate()), -1000, 1000);
  }

  private String formatted(String pattern, TemporalAccessor value) {
    return Patterns.of(locale).pattern(pattern).format(value);
  }

  private String word(String key) {
    return Patterns.of(locale).word(key);
  }

  private String words(String key, Object... values) {
    return Patterns.of(locale).words(key, values);
  }
}
