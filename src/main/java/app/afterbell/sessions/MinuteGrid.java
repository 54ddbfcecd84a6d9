package app.afterbell.sessions;

import app.afterbell.organization.Policy;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which actual minutes can be logged (R6): multiples of the step, from the shortest to so many over the planned
 * minutes; and the planned minutes themselves, on the grid or off it.
 */
public record MinuteGrid(int step, int shortest, int longestOver) {

  public static MinuteGrid of(Policy policy) {
    return new MinuteGrid(policy.minuteStep(), policy.shortestMinutes(), policy.longestOverMinutes());
  }

  /**
   * The most that can be logged of a session of this length: on the grid, unless the planned minutes are themselves
   * more.
   */
  public int longest(int planned) {
    return Math.max(planned, (planned + longestOver) / step * step);
  }

  /** The least that can be logged: on the grid, unless the planned minutes are themselves less. */
  public int least(int planned) {
    return Math.min(planned, Math.ceilDiv(shortest, step) * step);
  }

  /** The length nearest to this one that can be logged; of two as near, the longer one. */
  public int nearest(int planned, int minutes) {
    return IntStream.of(allowed(planned)).boxed()
        .min(Comparator.<Integer>comparingInt(one -> Math.abs(one - minutes)).thenComparing(Comparator.reverseOrder()))
        .orElse(planned);
  }

  /** Every length that can be logged, ascending. */
  public int[] allowed(int planned) {
    return IntStream.rangeClosed(least(planned), longest(planned)).filter(minutes -> allows(planned, minutes))
        .toArray();
  }

  /** Why these minutes cannot be logged; empty where they can. */
  public Optional<Refusal> check(int planned, int actual) {
    if (allows(planned, actual)) {
      return Optional.empty();
    }
    if (actual > planned + longestOver) {
      return Optional.of(new Refusal.TooLong(actual, longest(planned)));
    }
    if (actual < shortest) {
      return Optional.of(new Refusal.TooShort(actual, least(planned)));
    }
    return Optional.of(new Refusal.OffTheGrid(actual, step, below(planned, actual), above(planned, actual)));
  }

  private boolean allows(int planned, int actual) {
    return actual == planned
        || (actual % step == 0 && actual >= shortest && actual <= planned + longestOver);
  }

  private int below(int planned, int actual) {
    return Math.max(least(planned), actual / step * step);
  }

  private int above(int planned, int actual) {
    return Math.min(longest(planned), Math.ceilDiv(actual, step) * step);
  }
}
