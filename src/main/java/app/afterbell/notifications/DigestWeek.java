package app.afterbell.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The week of a digest: it ends on a Sunday at 6 pm by the clocks where its reader lives, whatever they did in between
 * (R16).
 *
 * @param sunday its last day
 * @param at when it ends
 */
public record DigestWeek(LocalDate sunday, Instant at) {

  private static final LocalTime SIX = LocalTime.of(18, 0);

  /** The last that is over. One that ends now is. */
  public static DigestWeek last(ZoneId zone, Instant now) {
    var sunday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    var week = ending(sunday, zone);
    return week.at.isAfter(now) ? ending(sunday.minusWeeks(1), zone) : week;
  }

  /** The first that is not over. */
  public static DigestWeek next(ZoneId zone, Instant now) {
    return ending(last(zone, now).sunday.plusWeeks(1), zone);
  }

  private static DigestWeek ending(LocalDate sunday, ZoneId zone) {
    return new DigestWeek(sunday, sunday.atTime(SIX).atZone(zone).toInstant());
  }
}
