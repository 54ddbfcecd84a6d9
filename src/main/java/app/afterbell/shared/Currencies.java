package app.afterbell.shared;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The currencies that can be agreed in: those of today, by their ISO 4217 codes. */
public final class Currencies {

  public static final List<Currency> ALL = Stream.of(
      "USD", "EUR", "GBP", "AED", "ARS", "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "HKD", "HUF",
      "IDR", "ILS", "INR", "JPY", "KRW", "MXN", "MYR", "NOK", "NZD", "PEN", "PHP", "PLN", "RON", "SAR", "SEK", "SGD",
      "THB", "TRY", "TWD", "UAH", "VND", "ZAR").map(Currency::getInstance).toList();

  private Currencies() {}

  public static Optional<Currency> of(String code) {
    return ALL.stream().filter(one -> one.getCurrencyCode().equals(code)).findFirst();
  }
}
