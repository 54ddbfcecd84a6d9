package app.afterbell.calendar.calendar;

import app.afterbell.calendar.Days;
import app.afterbell.calendar.Timetable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month, a week or some days.
 *
 * @param at where it is, with the view that was asked for
 * @param view that is shown; a month that nobody asked for is a list of days where it is narrow
 * @param weeks of a month
 * @param slots by the day on which they are listed
 * @param counts of each day, also of what is not shown
 * @param total in view; {@code shown} of them are on the page
 * @param timetable of a week
 * @param previous absent before the first year that has pages
 * @param nearest where there is nothing in view
 * @param chosen by name, what staff narrowed it to
 */
public record CalendarPage(
    Address at,
    View view,
    Days days,
    List<Days> weeks,
    LocalDate today,
    ZoneId zone,
    Map<LocalDate, List<Slot>> slots,
    Map<LocalDate, Integer> counts,
    int shown,
    int total,
    @Nullable Timetable<Slot> timetable,
    @Nullable Address previous,
    @Nullable Address next,
    @Nullable Nearest nearest,
    List<Narrowed> narrowed,
    Panel panel) {

  /** How many sessions of one day a month shows. */
  public static final int IN_MONTH = 4;

  /** One thing that the calendar is narrowed to. @param without where it is not */
  public record Narrowed(String kind, String name, Address without) {}

  /** The time of day, {@code minute} minutes from midnight on the clock. */
  public static LocalTime time(int minute) {
    return LocalTime.MIN.plusMinutes(minute);
  }

  public List<Slot> on(LocalDate day) {
    return slots.getOrDefault(day, List.of());
  }

  /** Sessions of this day beyond those that a month's cell shows. */
  public int beyond(LocalDate day) {
    return counts.getOrDefault(day, 0) - Math.min(on(day).size(), IN_MONTH);
  }

  /** Sessions of this day that are nowhere on this page. */
  public int hidden(LocalDate day) {
    return counts.getOrDefault(day, 0) - on(day).size();
  }

  public boolean isCut() {
    return total > shown;
  }

  public boolean isEmpty() {
    return total == 0;
  }

  /** Whether it is for the screen to say, if it is a month or a list. */
  public boolean isFree() {
    return at.view() == null && view == View.MONTH;
  }

  public boolean isChosen(Slot slot) {
    return panel.opened() != null && panel.opened().id().equals(slot.id());
  }
}
