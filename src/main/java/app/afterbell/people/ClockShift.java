package app.afterbell.people;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when to when the clocks of one place stand otherwise to those of another than just before (R16): they change on
 * different days, by different amounts, or only one of them does.
 *
 * @param from when one of them changed
 * @param until when they stand otherwise again; null where that is not within a year
 * @param by how much later it is here than it would have been; negative: earlier; never zero
 * @param since when the short difference began that ends with this one; null where it ends none
 */
public record ClockShift(Instant from, @Nullable Instant until, Duration by, @Nullable Instant since) {

  /** What lasts no longer is told as a whole when it begins: its end is no news. */
  public static final Duration SHORT = Duration.ofDays(70);

  private static final Duration YEAR = Duration.ofDays(366);

  /** @param before how much later it was here. @param after how much later it is */
  private record Change(Instant at, Duration before, Duration after) {}

  /** Those that begin in {@code [from, to)}, in their order. */
  public static List<ClockShift> between(ZoneId there, ZoneId here, Instant from, Instant to) {
    var changes = there.equals(here) ? List.<Change>of()
        : changes(there, here, from.minus(SHORT).minusNanos(1), to.plus(YEAR));
    return IntStream.range(0, changes.size())
        .filter(i -> !changes.get(i).at().isBefore(from) && changes.get(i).at().isBefore(to))
        .mapToObj(i -> shift(changes, i)).toList();
  }

  public boolean holdsAt(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  /** Whether it is over after some weeks. */
  public boolean isShort() {
    return until != null && Duration.between(from, until).compareTo(SHORT) <= 0;
  }

  private static ClockShift shift(List<Change> changes, int i) {
    var change = changes.get(i);
    var before = i == 0 ? null : changes.get(i - 1);
    boolean back = before != null && before.before().equals(change.after())
        && Duration.between(before.at(), change.at()).compareTo(SHORT) <= 0;
    return new ClockShift(change.at(), i + 1 < changes.size() ? changes.get(i + 1).at() : null,
        change.after().minus(change.before()), back ? before.at() : null);
  }

  private static List<Change> changes(ZoneId there, ZoneId here, Instant after, Instant to) {
    var changes = new ArrayList<Change>();
    for (var at = next(there, here, after); at != null && at.isBefore(to); at = next(there, here, at)) {
      var before = later(there, here, at.minusNanos(1));
      var now = later(there, here, at);
      if (!before.equals(now)) {
        changes.add(new Change(at, before, now));
      }
    }
    return changes;
  }

  private static @Nullable Instant next(ZoneId there, ZoneId here, Instant after) {
    return Stream.of(there.getRules().nextTransition(after), here.getRules().nextTransition(after))
        .filter(Objects::nonNull).map(change -> change.getInstant()).min(Instant::compareTo).orElse(null);
  }

  private static Duration later(ZoneId there, ZoneId here, Instant at) {
    return Duration.ofSeconds(
        here.getRules().getOffset(at).getTotalSeconds() - there.getRules().getOffset(at).getTotalSeconds());
  }
}
