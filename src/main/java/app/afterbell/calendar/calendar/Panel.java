package app.afterbell.calendar.calendar;

import app.afterbell.frame.Frame;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the calendar: the session that is chosen, else the day.
 *
 * @param at where the calendar is
 * @param more sessions of the day that are too many to stand here
 */
public record Panel(Address at, LocalDate today, @Nullable Frame opened, List<Slot> slots, int more) {

  public LocalDate day() {
    return at.on();
  }
}
