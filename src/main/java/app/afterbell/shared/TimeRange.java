package app.afterbell.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * From an instant, inclusive, to a later or equal one, exclusive. Every window in Java and SQL is half-open like this.
 */
public record TimeRange(Instant from, Instant to) {

  public TimeRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a range that ends before it starts");
    }
  }

  public static TimeRange lasting(Instant from, Duration length) {
    return new TimeRange(from, from.plus(length));
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  public boolean overlaps(TimeRange other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }
}
