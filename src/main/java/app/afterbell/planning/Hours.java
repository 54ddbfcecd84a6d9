package app.afterbell.planning;

import app.afterbell.shared.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * When a mentor can be booked (R32): weekly hours, without the days off among them, and extra hours on dates. Nothing
 * published means never. Minutes of a day: 0 is midnight, 1440 the next one.
 */
public record Hours(List<Weekly> weekly, List<Extra> extra, List<DayOffOf> off) {

  private static final int DAY = 1440;

  /** @param from minute of the day, and to, exclusive */
  public record Weekly(DayOfWeek day, int from, int to) {}

  public record Extra(UUID id, LocalDate on, int from, int to) {}

  /** A date on which the weekly hours do not hold. */
  public record DayOffOf(UUID id, LocalDate on) {}

  public boolean isEmpty() {
    return weekly.isEmpty() && extra.isEmpty();
  }

  /** The times between two instants, in their order, joined where they touch, on the clocks of a zone. */
  public List<TimeRange> between(Instant from, Instant to, ZoneId zone) {
    var found = new ArrayList<TimeRange>();
    var first = from.atZone(zone).toLocalDate();
    first.datesUntil(to.atZone(zone).toLocalDate().plusDays(1)).forEach(day -> {
      if (off.stream().noneMatch(one -> one.on().equals(day))) {
        weekly.stream().filter(one -> one.day() == day.getDayOfWeek())
            .forEach(one -> found.add(range(day, one.from(), one.to(), zone)));
      }
      extra.stream().filter(one -> one.on().equals(day))
          .forEach(one -> found.add(range(day, one.from(), one.to(), zone)));
    });
    return joined(found);
  }

  // A clock change may leave nothing of a short one.
  private static TimeRange range(LocalDate day, int from, int to, ZoneId zone) {
    var begins = at(day, from, zone);
    var ends = at(day, to, zone);
    return new TimeRange(begins, ends.isBefore(begins) ? begins : ends);
  }

  private static Instant at(LocalDate day, int minute, ZoneId zone) {
    return minute == DAY ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(LocalTime.of(minute / 60, minute % 60)).atZone(zone).toInstant();
  }

  private static List<TimeRange> joined(List<TimeRange> ranges) {
    var joined = new ArrayList<TimeRange>();
    ranges.stream().sorted(Comparator.comparing(TimeRange::from)).forEach(one -> {
      if (!joined.isEmpty() && !one.from().isAfter(joined.getLast().to())) {
        var last = joined.removeLast();
        joined.add(new TimeRange(last.from(), last.to().isAfter(one.to()) ? last.to() : one.to()));
      } else {
        joined.add(one);
      }
    });
    return List.copyOf(joined);
  }
}
