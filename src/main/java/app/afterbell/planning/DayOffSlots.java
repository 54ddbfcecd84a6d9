package app.afterbell.planning;

import app.afterbell.planning.NearSlots.Wish;
import app.afterbell.shared.TimeRange;
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
 * calendar of each, in what the mentor publishes; where the mentor is away longer, also in the two weeks after it. Of
 * each day those nearest to the time that it had.
 */
@Component
public class DayOffSlots {

  /** Sessions that get times proposed; the others follow when these are decided. */
  public static final int MOST = 20;

  private static final int TIMES = 6;
  private static final int A_DAY = 2;
  private static final int WEEKS = 2;

  private final NearSlots slots;

  DayOffSlots(NearSlots slots) {
    this.slots = slots;
  }

  /**
   * By the session; none where its mentor publishes nothing, or is taken.
   *
   * @param off days that are no times to move to, beside those that are off already
   */
  public Map<StandingSession, List<Instant>> proposed(
      Collection<StandingSession> sessions, Predicate<LocalDate> off, Instant now) {
    return proposed(sessions, Instant.MIN, (one, at) -> off.test(day(one, at)), now);
  }

  /** Likewise. @param away of their mentor: none of it is a time to move to, whether it is entered yet or not */
  public Map<StandingSession, List<Instant>> proposed(
      Collection<StandingSession> sessions, TimeRange away, Instant now) {
    return proposed(sessions, away.to(),
        (one, at) -> away.overlaps(TimeRange.lasting(at, Duration.ofMinutes(one.minutes()))), now);
  }

  @FunctionalInterface
  private interface Off {
    boolean is(StandingSession session, Instant at);
  }

  private Map<StandingSession, List<Instant>> proposed(
      Collection<StandingSession> sessions, Instant until, Off off, Instant now) {
    var first = sessions.stream().limit(MOST).toList();
    var starts = slots.starts(first.stream().map(one -> wish(one, until)).toList(), now);
    var found = new LinkedHashMap<StandingSession, List<Instant>>();
    first.forEach(one -> found.put(one, best(one, starts.getOrDefault(one.id(), List.of()).stream()
        .filter(at -> !off.is(one, at)).toList())));
    return found;
  }

  private static Wish wish(StandingSession one, Instant until) {
    var monday = day(one, one.startsAt()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var to = monday.plusWeeks(WEEKS).atStartOfDay(one.zone()).toInstant();
    return new Wish(one.id(), one.minutes(), monday.atStartOfDay(one.zone()).toInstant(),
        until.isBefore(to.minus(Duration.ofDays(7))) ? to : until.plus(Duration.ofDays(7 * WEEKS)));
  }

  private static List<Instant> best(StandingSession one, List<Instant> free) {
    return free.stream().collect(Collectors.groupingBy(at -> day(one, at), TreeMap::new, Collectors.toList()))
        .values().stream()
        .flatMap(times -> times.stream().sorted(Comparator.comparing(at -> apart(one, at))).limit(A_DAY).sorted())
        .limit(TIMES).toList();
  }

  private static LocalDate day(StandingSession one, Instant at) {
    return at.atZone(one.zone()).toLocalDate();
  }

  // By the clock: who meets at four would rather meet at four.
  private static Duration apart(StandingSession one, Instant at) {
    return Duration.between(one.startsAt().atZone(one.zone()).toLocalTime(), at.atZone(one.zone()).toLocalTime()).abs();
  }
}
