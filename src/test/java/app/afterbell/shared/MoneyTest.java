package app.afterbell.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.testing.RuleTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleTest
class MoneyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest(name = "{1} minutes at {0} an hour, {2} %, are {3}")
  @CsvSource({
    "5000, 60, 100, 5000",
    "5000, 65, 100, 5417",
    "5000, 52, 100, 4333",
    "4800, 45, 100, 3600",
    "4700, 50, 50, 1958",
    "1, 30, 100, 1",
    "1, 29, 100, 0",
    "5000, 0, 100, 0",
    "5000, 60, 0, 0",
  })
  void comesToMinutesTimesRateRoundedHalfUp(long rate, int minutes, int percent, long total) {
    assertThat(new Money(rate, USD).forMinutes(minutes, percent)).isEqualTo(new Money(total, USD));
  }

  @Test
  void roundsOnceAsExactDecimalsDo() {
    var seed = 20261123L;
    var random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      long rate = random.nextLong(1_000_000);
      int minutes = random.nextInt(511);
      int percent = random.nextInt(101);
      long exact = BigDecimal.valueOf(rate)
          .multiply(BigDecimal.valueOf((long) minutes * percent))
          .divide(BigDecimal.valueOf(6000), 0, RoundingMode.HALF_UP)
          .longValueExact();
      assertThat(new Money(rate, USD).forMinutes(minutes, percent).minor())
          .as("%d × %d min × %d %%, seed %d", rate, minutes, percent, seed)
          .isEqualTo(exact);
    }
  }

  @Test
  void neverComputesWithTwoCurrenciesTogether() {
    var euro = new Money(100, Currency.getInstance("EUR"));
    assertThatThrownBy(() -> new Money(100, USD).plus(euro)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Money(100, USD).minus(euro)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Money(100, USD).minus(new Money(130, USD))).isEqualTo(new Money(-30, USD));
  }

  @Test
  void hasMajorUnitsByItsCurrency() {
    assertThat(new Money(5417, USD).toMajor()).isEqualByComparingTo("54.17");
    assertThat(new Money(5417, Currency.getInstance("JPY")).toMajor()).isEqualByComparingTo("5417");
  }
}
