package app.afterbell.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a change of clocks does to a time that stands each week in another zone (R16), where somebody lives.
 *
 * @param from the first day on which it is so
 * @param to until when it is so; null where no end is known
 * @param was the day and the time that it would have
 */
public record MovedTime(
    LocalDate from, @Nullable LocalDate to, DayOfWeek wasOn, LocalTime was, DayOfWeek on, LocalTime at) {

  /** @param week one of its times, while the shift holds @param there the zone in which it stands */
  public static MovedTime of(ClockShift shift, Instant week, ZoneId there, ZoneId here) {
    var now = LocalDateTime.ofInstant(week, here);
    var was = now.minus(shift.by());
    return new MovedTime(from(shift, week.atZone(there), here), to(shift, week.atZone(there), here),
        was.getDayOfWeek(), was.toLocalTime(), now.getDayOfWeek(), now.toLocalTime());
  }

  /** Whether it is on another day of the week too. */
  public boolean isOnAnotherDay() {
    return on != wasOn;
  }

  // The day of the change, but for a time on that day that is before it.
  private static LocalDate from(ClockShift shift, ZonedDateTime week, ZoneId here) {
    var before = week;
    while (!before.toInstant().isBefore(shift.from())) {
      before = before.minusWeeks(1);
    }
    var day = LocalDate.ofInstant(shift.from(), here);
    return LocalDate.ofInstant(before.toInstant(), here).equals(day) ? day.plusDays(1) : day;
  }

  private static @Nullable LocalDate to(ClockShift shift, ZonedDateTime week, ZoneId here) {
    if (shift.until() == null) {
      return null;
    }
    var after = week;
    while (after.toInstant().isBefore(shift.until())) {
      after = after.plusWeeks(1);
    }
    var day = LocalDate.ofInstant(shift.until(), here);
    return LocalDate.ofInstant(after.toInstant(), here).equals(day) ? day.minusDays(1) : day;
  }
}
