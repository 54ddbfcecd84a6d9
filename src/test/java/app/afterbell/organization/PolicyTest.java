package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.organization.Policy.Percent;
import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleTest
class PolicyTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate AFTER = LocalDate.of(2026, 12, 1);

  @Test
  void holdsFromItsFirstDayToTheDayBeforeTheNext() {
    var november = Settled.DEFAULTS.between(FIRST, AFTER);
    assertThat(november.holdsOn(FIRST.minusDays(1))).isFalse();
    assertThat(november.holdsOn(FIRST)).isTrue();
    assertThat(november.holdsOn(AFTER.minusDays(1))).isTrue();
    assertThat(november.holdsOn(AFTER)).isFalse();
    assertThat(november.between(LocalDate.MIN, LocalDate.MAX)).isEqualTo(Settled.DEFAULTS);
  }

  @Test
  void countsElapsedHours() {
    assertThat(Settled.DEFAULTS.dueAfter()).isEqualTo(Duration.ofHours(48));
    assertThat(Settled.DEFAULTS.notice()).isEqualTo(Duration.ofHours(24));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "101, 0", "0, -1", "0, 101"})
  void percentagesAreHundredths(int billed, int paid) {
    assertThatThrownBy(() -> new Percent(billed, paid)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Percent(0, 100)).isNotEqualTo(new Percent(100, 0));
  }
}
