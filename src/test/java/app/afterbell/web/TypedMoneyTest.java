package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Money;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedMoneyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"25|2500", "12.5|1250", "12.50|1250", "1,250|125000", "1,250.05|125005", "0|0"})
  void readsAnAmount(String typed, long minor) {
    assertThat(TypedMoney.read(typed, USD)).contains(new Money(minor, USD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,50", "92,09", "1,2", "1,25,000", "12.505", "1.250,00", "-5", "", "x", "1e3", ",5", "5,"})
  void refusesWhatMayMeanSeveralAmounts(String typed) {
    assertThat(TypedMoney.read(typed, USD)).isEmpty();
  }
}
