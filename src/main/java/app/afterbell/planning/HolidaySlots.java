package app.afterbell.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where sessions that stand on a day off can go (R31): free times of their mentor in the same week or the next, by the
 * calendar of each, in what the mentor publishes. Of each day those nearest to the time that it had.
 */
@Component
public class HolidaySlots {

  /** Sessions that get times proposed; the others follow when these are decided. */
  public static final int MOST = 20;

  private static final int TIMES = 6;
  private static final int A_DAY = 2;

  private final FreeSlots slots;

  HolidaySlots(FreeSlots slots) {
    this.slots = slots;
  }

  /**
   * By the session; none where its mentor publishes nothing, or is taken.
   *
   * @param off days that are no times to move to, beside those that are off already
   */
  public Map<StandingSession, List<Instant>> proposed(
      Collection<StandingSession> sessions, Predicate<LocalDate> off, Instant now) {
    var found = new LinkedHashMap<StandingSession, List<Instant>>();
    sessions.stream().limit(MOST).forEach(one -> found.put(one, times(one, off, now)));
    return found;
  }

  private List<Instant> times(StandingSession one, Predicate<LocalDate> off, Instant now) {
    var day = one.startsAt().atZone(one.zone()).toLocalDate();
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return slots.near(one.id(), one.minutes(), monday.atStartOfDay(one.zone()).toInstant(),
            monday.plusWeeks(2).atStartOfDay(one.zone()).toInstant(), now).stream()
        .filter(at -> !off.test(at.atZone(one.zone()).toLocalDate()))
        .collect(Collectors.groupingBy(at -> at.atZone(one.zone()).toLocalDate(), TreeMap::new, Collectors.toList()))
        .values().stream()
        .flatMap(times -> times.stream().sorted(Comparator.comparing(at -> apart(one, at))).limit(A_DAY).sorted())
        .limit(TIMES).toList();
  }

  // By the clock: who meets at four would rather meet at four.
  private static Duration apart(StandingSession one, Instant at) {
    return Duration.between(one.startsAt().atZone(one.zone()).toLocalTime(), at.atZone(one.zone()).toLocalTime()).abs();
  }
}
