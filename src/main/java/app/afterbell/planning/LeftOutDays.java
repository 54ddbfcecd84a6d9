package app.afterbell.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The holidays and a mentor's leave among some days (R31).
 *
 * @param holidays in their order
 * @param leave likewise
 */
public record LeftOutDays(List<DayOff.Holiday> holidays, List<DayOff.Leave> leave) {

  public static final LeftOutDays NONE = new LeftOutDays(List.of(), List.of());

  /**
   * What leaves out a session: a holiday on the day on which it begins, or a leave that it touches. Empty: nothing.
   *
   * @param zone of the session
   */
  public Optional<DayOff> at(Instant startsAt, int minutes, ZoneId zone) {
    var day = startsAt.atZone(zone).toLocalDate();
    return on(day).or(() -> away(startsAt, startsAt.plus(Duration.ofMinutes(minutes))));
  }

  private Optional<DayOff> on(LocalDate day) {
    return holidays.stream()
        .filter(one -> !day.isBefore(one.from()) && day.isBefore(one.to()))
        .<DayOff>map(one -> one).findFirst();
  }

  private Optional<DayOff> away(Instant from, Instant to) {
    return leave.stream()
        .filter(one -> one.from().isBefore(to) && from.isBefore(one.to()))
        .<DayOff>map(one -> one).findFirst();
  }
}
