package app.afterbell.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@RuleTest
class TimeRangeTest {

  private static final Instant FOUR = Instant.parse("2026-11-23T21:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TimeRange RANGE = TimeRange.lasting(FOUR, HOUR);

  @Test
  void holdsItsBeginningAndNotItsEnd() {
    assertThat(RANGE.contains(FOUR.minusNanos(1))).isFalse();
    assertThat(RANGE.contains(FOUR)).isTrue();
    assertThat(RANGE.contains(FOUR.plus(HOUR).minusNanos(1))).isTrue();
    assertThat(RANGE.contains(FOUR.plus(HOUR))).isFalse();
  }

  @Test
  void overlapsWhatSharesAnInstantWithIt() {
    assertThat(RANGE.overlaps(RANGE)).isTrue();
    assertThat(RANGE.overlaps(TimeRange.lasting(FOUR.plus(HOUR), HOUR))).isFalse();
    assertThat(RANGE.overlaps(TimeRange.lasting(FOUR.minus(HOUR), HOUR))).isFalse();
    assertThat(RANGE.overlaps(TimeRange.lasting(FOUR.plus(HOUR).minusNanos(1), HOUR))).isTrue();
    assertThat(RANGE.overlaps(TimeRange.lasting(FOUR.minus(HOUR).plusNanos(1), HOUR))).isTrue();
  }

  @Test
  void doesNotEndBeforeItStarts() {
    assertThat(new TimeRange(FOUR, FOUR).contains(FOUR)).isFalse();
    assertThatThrownBy(() -> new TimeRange(FOUR, FOUR.minusNanos(1))).isInstanceOf(IllegalArgumentException.class);
  }
}
