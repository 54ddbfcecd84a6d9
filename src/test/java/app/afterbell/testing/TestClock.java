package app.afterbell.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it. Each test begins at {@link #START}. */
public final class TestClock extends Clock {

  /** Monday, 5:12 pm in New York: the moment of the design's pictures. */
  public static final Instant START = Instant.parse("2026-11-23T22:12:00Z");

  static final TestClock SHARED = new TestClock();

  private volatile Instant now = START;

  private TestClock() {}

  public void set(Instant instant) {
    now = instant;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
