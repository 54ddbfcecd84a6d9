package app.afterbell.planning;

import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which starts are free (R32): within published hours, without the sessions of all concerned, leave and holidays.
 *
 * @param open published hours, in their order
 * @param busy sessions of the mentor and the students, in any order
 * @param days holidays and leave
 * @param zone of the engagement: of its calendar a holiday is a day
 * @param offered from when to when, as the company settled it
 */
record SlotRule(List<TimeRange> open, List<TimeRange> busy, LeftOutDays days, ZoneId zone, Offered offered) {

  /** @param lead from now to the first slot. @param horizon from now to the last one */
  record Offered(Duration lead, Duration horizon) {}

  /** From one start to the next, counted from the beginning of what is published. */
  static final Duration STEP = Duration.ofMinutes(30);

  /** In their order. @param now the lead and the horizon are counted from it */
  List<Instant> starts(int minutes, Instant now) {
    var length = Duration.ofMinutes(minutes);
    return open.stream()
        .flatMap(range -> Stream.iterate(range.from(), start -> !start.plus(length).isAfter(range.to()),
            start -> start.plus(STEP)))
        .filter(start -> isWithin(start, now) && isFree(start, minutes))
        .toList();
  }

  /** Whether a start is free that need not be one of the steps. */
  boolean has(Instant start, int minutes, Instant now) {
    var end = start.plus(Duration.ofMinutes(minutes));
    return isWithin(start, now) && isFree(start, minutes)
        && open.stream().anyMatch(range -> !start.isBefore(range.from()) && !end.isAfter(range.to()));
  }

  private boolean isWithin(Instant start, Instant now) {
    return !start.isBefore(now.plus(offered.lead())) && !start.isAfter(now.plus(offered.horizon()));
  }

  private boolean isFree(Instant start, int minutes) {
    var wanted = TimeRange.lasting(start, Duration.ofMinutes(minutes));
    return busy.stream().noneMatch(wanted::overlaps) && days.at(start, minutes, zone).isEmpty();
  }
}
