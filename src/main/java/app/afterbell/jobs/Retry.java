package app.afterbell.jobs;

import java.time.Duration;

/**
 * How often something is tried, and how long it waits between: the first wait, then twice as long each time, up to the
 * longest.
 *
 * @param most attempts, the first one too: after so many it is given up
 */
public record Retry(Duration first, Duration longest, int most) {

  // beyond it, the longest is reached whatever the first wait is
  private static final int DOUBLED_AT_MOST = 20;

  public Retry {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || most < 1) {
      throw new IllegalArgumentException("waits grow from more than nothing, and something is tried once at least");
    }
  }

  /** @param attempts made so far, at least 1 */
  public Duration waitAfter(int attempts) {
    var wait = first.multipliedBy(1L << Math.min(attempts - 1, DOUBLED_AT_MOST));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  public boolean givesUpAfter(int attempts) {
    return attempts >= most;
  }
}
