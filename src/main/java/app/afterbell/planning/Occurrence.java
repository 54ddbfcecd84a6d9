package app.afterbell.planning;

import app.afterbell.engagements.WallTime;
import app.afterbell.engagements.WeeklyHeld;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * One date of a weekly time (R16): the time that was agreed, on the clocks of the engagement's zone, whatever they do
 * on that day.
 */
public record Occurrence(LocalDate on, LocalTime at, ZoneId zone) {

  /** The instant, and whether the clocks skip or repeat it: java.time's rules. */
  public WallTime time() {
    return new WallTime(on.atTime(at), zone);
  }

  /** Every date of these weekly times in {@code [from, to)}, in their order. */
  public static List<Occurrence> between(List<WeeklyHeld> weekly, ZoneId zone, LocalDate from, LocalDate to) {
    return from.isBefore(to)
        ? from.datesUntil(to)
            .flatMap(day -> weekly.stream()
                .filter(held -> held.isOn(day))
                .map(held -> new Occurrence(day, held.time().at(), zone))
                .distinct()
                .sorted(Comparator.comparing(Occurrence::at)))
            .toList()
        : List.of();
  }
}
