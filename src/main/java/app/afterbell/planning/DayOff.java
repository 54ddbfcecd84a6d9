package app.afterbell.planning;

import java.time.Instant;
import java.time.LocalDate;

/** What leaves out sessions (R31). */
public sealed interface DayOff {

  /** The company has no sessions from a day to a day, half-open, by the calendar of each session's own zone. */
  record Holiday(HolidayId id, String name, LocalDate from, LocalDate to) implements DayOff {

    public LocalDate last() {
      return to.minusDays(1);
    }
  }

  /** A mentor is away from an instant to an instant, half-open. */
  record Leave(LeaveId id, Instant from, Instant to) implements DayOff {}
}
