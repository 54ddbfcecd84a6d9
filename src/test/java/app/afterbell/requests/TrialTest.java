package app.afterbell.requests;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.requests.Trial.Change;
import app.afterbell.shared.Money;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

  @ParameterizedTest
  @CsvSource({"12752, 14168, 1416, 1416, false", "14168, 12752, -1416, 1416, true", "8501, 8501, 0, 0, false"})
  void saysWhetherItIsLessAndByHowMuch(long before, long after, long difference, long size, boolean less) {
    var change = new Change("Rivera", usd(before), usd(after));

    assertThat(change.difference()).isEqualTo(usd(difference));
    assertThat(change.size()).isEqualTo(usd(size));
    assertThat(change.isLess()).isEqualTo(less);
  }

  private static Money usd(long minor) {
    return new Money(minor, Currency.getInstance("USD"));
  }
}
