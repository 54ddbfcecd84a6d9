package app.afterbell.desk.engagements;

import app.afterbell.web.Option;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The currencies that a form offers: those of today, by their ISO 4217 codes. */
final class Currencies {

  private static final List<Currency> OFFERED = Stream.of(
      "USD", "EUR", "GBP", "AED", "ARS", "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "HKD", "HUF",
      "IDR", "ILS", "INR", "JPY", "KRW", "MXN", "MYR", "NOK", "NZD", "PEN", "PHP", "PLN", "RON", "SAR", "SEK", "SGD",
      "THB", "TRY", "TWD", "UAH", "VND", "ZAR").map(Currency::getInstance).toList();

  private Currencies() {}

  static List<Option> options(Locale locale) {
    return OFFERED.stream()
        .map(one -> new Option(one.getCurrencyCode(), one.getDisplayName(locale) + " (" + one.getCurrencyCode() + ")"))
        .toList();
  }

  static Optional<Currency> of(String code) {
    return OFFERED.stream().filter(one -> one.getCurrencyCode().equals(code)).findFirst();
  }
}
