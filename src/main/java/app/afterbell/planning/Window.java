package app.afterbell.planning;

import app.afterbell.engagements.NewEngagement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an engagement that are planned ahead: from today, or its first day, for eight weeks, not beyond its last
 * (R31). By the calendar of its zone; half-open.
 */
public record Window(LocalDate from, LocalDate to) {

  /** How far ahead weekly times become sessions. */
  public static final int WEEKS = 8;

  /** @param until the first day that was not looked at yet; null: none was */
  static Window of(NewEngagement agreed, @Nullable LocalDate until, Instant now) {
    var today = now.atZone(agreed.zone()).toLocalDate();
    var from = latest(latest(today, agreed.startsOn()), until == null ? LocalDate.MIN : until);
    var ahead = today.plusWeeks(WEEKS);
    var last = agreed.endsOn() == null ? LocalDate.MAX : agreed.endsOn().plusDays(1);
    var to = ahead.isBefore(last) ? ahead : last;
    return new Window(from, to.isBefore(from) ? from : to);
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
