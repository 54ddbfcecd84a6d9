package app.afterbell.planning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What leaves out sessions (R31). */
public sealed interface DayOff {

  /** The company has no sessions from a day to a day, half-open, by the calendar of each session's own zone. */
  record Holiday(HolidayId id, String name, LocalDate from, LocalDate to) implements DayOff {

    public LocalDate last() {
      return to.minusDays(1);
    }
  }

  /** An engagement has no sessions from a day to a day, half-open, because somebody said so: a pause, or one date. */
  record Pause(PauseId id, LocalDate from, LocalDate to, @Nullable String why) implements DayOff {

    boolean isLongerThanADay() {
      return from.plusDays(1).isBefore(to);
    }

    boolean isOn(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(to);
    }
  }

  /** A mentor is away from an instant to an instant, half-open. */
  record Leave(LeaveId id, Instant from, Instant to) implements DayOff {}
}
