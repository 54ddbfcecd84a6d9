package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.payroll.Worth.Open;
import app.afterbell.payroll.Worth.Part;
import app.afterbell.shared.Money;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

@RuleTest
class WorthTest {

  private static final Instant NOW = Instant.parse("2026-11-23T22:12:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 4);
  private static final LocalDate SECOND = LocalDate.of(2026, 12, 18);

  @Test
  void sumsEachPayDayAndCurrencyAndSaysUntilWhenItIsSure() {
    var worth = Worth.of(List.of(
        open(5003, "USD", SECOND, "2026-11-22T22:00:00Z"),
        open(5003, "USD", FIRST, "2026-11-25T22:00:00Z"),
        open(4801, "USD", FIRST, "2026-11-24T22:00:00Z"),
        open(3803, "GBP", FIRST, "2026-11-23T22:12:00Z")), NOW);
    assertThat(worth.parts()).containsExactly(
        new Part(FIRST, money(3803, "GBP"), 1, Instant.parse("2026-11-23T22:12:00Z")),
        new Part(FIRST, money(9804, "USD"), 2, Instant.parse("2026-11-24T22:00:00Z")),
        new Part(SECOND, money(5003, "USD"), 1, null));
  }

  @Test
  void leavesOutWhatPaysNothing() {
    assertThat(Worth.of(List.of(open(0, "USD", FIRST, "2026-11-25T22:00:00Z")), NOW).parts()).isEmpty();
  }

  private static Open open(long minor, String currency, LocalDate payOn, String dueAt) {
    return new Open(new Pay(money(minor, currency), payOn, payOn), Instant.parse(dueAt));
  }

  private static Money money(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency));
  }
}
