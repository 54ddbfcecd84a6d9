package app.afterbell.calendar;

import app.afterbell.shared.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Days in a row: from the first, inclusive, to another day, exclusive. */
public record Days(LocalDate first, LocalDate after) {

  public static final int IN_WEEK = 7;

  public Days {
    if (!first.isBefore(after)) {
      throw new IllegalArgumentException("no day at all");
    }
  }

  public static Days from(LocalDate first, int count) {
    return new Days(first, first.plusDays(count));
  }

  public static Days monthOf(LocalDate day) {
    var first = day.withDayOfMonth(1);
    return new Days(first, first.plusMonths(1));
  }

  public static Days weekOf(LocalDate day, DayOfWeek firstOfWeek) {
    return from(day.with(TemporalAdjusters.previousOrSame(firstOfWeek)), IN_WEEK);
  }

  public int count() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, after));
  }

  public LocalDate last() {
    return after.minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(after);
  }

  public List<LocalDate> each() {
    return Stream.iterate(first, day -> day.isBefore(after), day -> day.plusDays(1)).toList();
  }

  /** The whole weeks in which these days lie. */
  public List<Days> weeks(DayOfWeek firstOfWeek) {
    return Stream.iterate(weekOf(first, firstOfWeek), week -> week.first().isBefore(after),
        week -> from(week.after(), IN_WEEK))
        .toList();
  }

  /** From the first day's first instant to that of the day after: as long as the clocks of this zone make it. */
  public TimeRange in(ZoneId zone) {
    return new TimeRange(first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant());
  }
}
