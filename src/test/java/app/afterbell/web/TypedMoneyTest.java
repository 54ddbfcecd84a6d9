package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedMoneyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "25|2500", "12.5|1250", "12.50|1250", "1,250|125000", "1,250.05|125005", "0|0", "40,00|4000", "12,5|1250",
    "0,05|5", "1250,50|125050", "1.250,00|125000", "1 250,5|125050", "1\u00a0250|125000", "1'250.05|125005",
    "1,250,000|125000000", "1.250.000|125000000", "1.250.000,05|125000005", "' 92,09 '|9209"
  })
  void readsAnAmount(String typed, long minor) {
    assertThat(TypedMoney.read(typed, USD)).contains(new Money(minor, USD));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "1.250", "0,250", "1,25,000", "12.505", "12,505.000", "1.250.00", "1,250,00", "1.250 000", "1,250.000,00",
    "12,50,", "-5", "-5,00", "", "x", "1e3", ",5", "5,", "4 0", "1 25,00"
  })
  void refusesWhatMayMeanSeveralAmounts(String typed) {
    assertThat(TypedMoney.read(typed, USD)).isEmpty();
  }

  @Test
  void guessesNotWhereACurrencyHasThreeDecimals() {
    var dinar = Currency.getInstance("KWD");
    assertThat(TypedMoney.read("1,250", dinar)).isEmpty();
    assertThat(TypedMoney.read("1.250", dinar)).contains(new Money(1_250, dinar));
    assertThat(TypedMoney.read("0,250", dinar)).contains(new Money(250, dinar));
    assertThat(TypedMoney.read("1.250,500", dinar)).contains(new Money(1_250_500, dinar));
  }

  @Test
  void takesNoPartsOfACurrencyThatHasNone() {
    var yen = Currency.getInstance("JPY");
    assertThat(TypedMoney.read("4,000", yen)).contains(new Money(4_000, yen));
    assertThat(TypedMoney.read("40,50", yen)).isEmpty();
    assertThat(TypedMoney.read("40,5", yen)).isEmpty();
  }
}
