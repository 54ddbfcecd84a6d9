package app.afterbell.mentor.engagements;

import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.sessions.Elsewhere;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The next occurrence of a weekly time: pages print its weekday and time, wherever the reader is (R16). */
public record Weekly(Instant next, ZoneId zone, boolean everySecond) {

  /**
   * @param written as SQL gives them, {@code "1 16:00"} for Mondays at four, with a Monday behind it for every second
   * week
   */
  static List<Weekly> of(List<String> written, ZoneId zone, Instant now) {
    return written.stream().map(time -> of(time, zone, now)).toList();
  }

  private static Weekly of(String written, ZoneId zone, Instant now) {
    var held = WeeklyHeld.ofColumn(written);
    var date = now.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(held.time().day()));
    return new Weekly(held.time().on(held.isOn(date) ? date : date.plusWeeks(1), zone).instant(), zone,
        held.isEverySecondWeek());
  }

  /** Whether the reader's clock shows another time then. */
  public boolean isElsewhere(ZoneId reader) {
    return Elsewhere.differs(next, zone, reader);
  }
}
