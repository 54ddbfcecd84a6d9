package app.afterbell.planning;

import app.afterbell.engagements.NewEngagement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an engagement that are planned ahead: from today, or its first day, for as many weeks as the company
 * plans, not beyond its last (R31). By the calendar of its zone; half-open.
 */
public record Window(LocalDate from, LocalDate to) {

  /**
   * A horizon that became shorter takes nothing back: nothing is looked at until time has caught up.
   *
   * @param until the first day that was not looked at yet; null: none was
   * @param weeks how far ahead weekly times become sessions
   */
  static Window of(NewEngagement agreed, @Nullable LocalDate until, int weeks, Instant now) {
    var today = now.atZone(agreed.zone()).toLocalDate();
    var first = first(agreed, now);
    var from = until == null ? first : latest(first, until);
    var ahead = today.plusWeeks(weeks);
    var last = agreed.endsOn() == null ? LocalDate.MAX : agreed.endsOn().plusDays(1);
    var to = ahead.isBefore(last) ? ahead : last;
    return new Window(from, to.isBefore(from) ? from : to);
  }

  /** The first day that can be planned: today, or the engagement's own first day. */
  static LocalDate first(NewEngagement agreed, Instant now) {
    return latest(now.atZone(agreed.zone()).toLocalDate(), agreed.startsOn());
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
