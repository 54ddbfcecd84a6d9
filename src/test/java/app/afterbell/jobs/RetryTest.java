package app.afterbell.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {

  private final Retry retry = new Retry(Duration.ofMinutes(1), Duration.ofDays(1), 16);

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "11, 1024", "12, 1440", "16, 1440", "1000, 1440"})
  void waitsLongerEachTimeUpToADay(int attempts, int minutes) {
    assertThat(retry.waitAfter(attempts)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    assertThat(retry.givesUpAfter(15)).isFalse();
    assertThat(retry.givesUpAfter(16)).isTrue();
    assertThat(retry.givesUpAfter(17)).isTrue();
  }

  @Test
  void refusesWaitsThatDoNotGrowAndNoAttemptAtAll() {
    assertThatThrownBy(() -> new Retry(Duration.ZERO, Duration.ofDays(1), 16))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Retry(Duration.ofDays(2), Duration.ofDays(1), 16))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Retry(Duration.ofDays(1), Duration.ofDays(1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
