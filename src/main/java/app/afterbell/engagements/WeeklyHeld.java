package app.afterbell.engagements;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A weekly time, and the days on which it is agreed, by the calendar of the engagement's zone (R30): half-open.
 *
 * @param line the same for those that follow each other: a time and what it was changed to from a day on
 * @param fromOn null: from the engagement's first day
 * @param toOn the day after the last; null where no end is agreed
 * @param weekOn the Monday of a week in which it is, where it is every second week (ISO weeks, as RFC 5545 counts them
 * with {@code INTERVAL=2;WKST=MO}); null: each week
 * @param minutes 15 to 480; null: as the terms of each day say
 */
public record WeeklyHeld(
    int line, WeeklyTime time, @Nullable LocalDate fromOn, @Nullable LocalDate toOn, @Nullable LocalDate weekOn,
    @Nullable Integer minutes) {

  public WeeklyHeld {
    weekOn = weekOn == null ? null : weekOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Each week, on any day. */
  public static WeeklyHeld always(int line, WeeklyTime time) {
    return new WeeklyHeld(line, time, null, null, null, null);
  }

  /** As SQL gives it: "1 16:00" for Mondays at four, "1 16:00 2026-12-07" for every second one, as of that week. */
  public static WeeklyHeld ofColumn(String column) {
    var parts = column.split(" ");
    return new WeeklyHeld(0, WeeklyTime.ofColumn(column), null, null,
        parts.length < 3 ? null : LocalDate.parse(parts[2]), null);
  }

  /** Whether it is agreed on this day, on no matter which weekday. */
  public boolean holdsOn(LocalDate day) {
    return (fromOn == null || !day.isBefore(fromOn)) && (toOn == null || day.isBefore(toOn));
  }

  /** Whether this is one of its dates. */
  public boolean isOn(LocalDate day) {
    return day.getDayOfWeek() == time.day() && holdsOn(day) && isWeek(day);
  }

  public boolean isEverySecondWeek() {
    return weekOn != null;
  }

  /** The same until this day: empty where it begins then, or later. */
  public Optional<WeeklyHeld> until(LocalDate day) {
    return fromOn != null && !fromOn.isBefore(day) ? Optional.empty()
        : toOn != null && !toOn.isAfter(day) ? Optional.of(this)
        : Optional.of(new WeeklyHeld(line, time, fromOn, day, weekOn, minutes));
  }

  /** Whether the same time is agreed twice on some days. */
  public boolean meets(WeeklyHeld other) {
    return time.equals(other.time) && isWeekOf(other)
        && (toOn == null || other.fromOn == null || other.fromOn.isBefore(toOn))
        && (other.toOn == null || fromOn == null || fromOn.isBefore(other.toOn));
  }

  // Two of every second week, one in the weeks between those of the other: each has its own.
  private boolean isWeekOf(WeeklyHeld other) {
    return weekOn == null || other.weekOn == null || ChronoUnit.WEEKS.between(weekOn, other.weekOn) % 2 == 0;
  }

  /** Those of a list that are agreed on this day. */
  public static List<WeeklyHeld> on(List<WeeklyHeld> all, LocalDate day) {
    return all.stream().filter(held -> held.holdsOn(day)).toList();
  }

  /** In one line, for {@link #read}. */
  public String written() {
    return String.join("|", String.valueOf(line), time.day().getValue() + " " + time.at(), text(fromOn), text(toOn),
        text(weekOn), text(minutes));
  }

  /** What {@link #written} wrote. */
  public static WeeklyHeld read(String written) {
    var parts = written.split("\\|", -1);
    return new WeeklyHeld(Integer.parseInt(parts[0]), WeeklyTime.ofColumn(parts[1]), day(parts[2]), day(parts[3]),
        day(parts[4]), parts[5].isEmpty() ? null : Integer.valueOf(parts[5]));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private boolean isWeek(LocalDate day) {
    return weekOn == null
        || ChronoUnit.WEEKS.between(weekOn, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))) % 2 == 0;
  }
}
