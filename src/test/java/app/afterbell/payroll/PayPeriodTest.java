package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@RuleTest
class PayPeriodTest {

  @Test
  void goesFromItsMondayToTheSundayBeforeTheNext() {
    var period = new PayPeriod(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 4));
    assertThat(period.contains(LocalDate.of(2026, 11, 15))).isFalse();
    assertThat(period.contains(LocalDate.of(2026, 11, 16))).isTrue();
    assertThat(period.contains(LocalDate.of(2026, 11, 29))).isTrue();
    assertThat(period.contains(LocalDate.of(2026, 11, 30))).isFalse();
    assertThat(period.lastDay()).isEqualTo("2026-11-29");
  }
}
