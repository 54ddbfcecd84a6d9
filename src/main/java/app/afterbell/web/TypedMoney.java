package app.afterbell.web;

import app.afterbell.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** An amount in a form. */
public final class TypedMoney {

  private TypedMoney() {}

  /** Whether it is meant as less than nothing: "-5", "−5.00". */
  public static boolean isNegative(String typed) {
    return typed.strip().matches("[-−–]\\s*[\\d.,]+");
  }

  /**
   * "85.01" as 8501 of a currency that has cents, "1,250" as 125000. Empty where it is no amount, has more decimals
   * than its currency, or, as "12,50", may mean either of two.
   */
  public static Optional<Money> read(String typed, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    if (!typed.strip().matches("(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1," + Math.max(1, digits) + "})?")) {
      return Optional.empty();
    }
    try {
      var amount = new BigDecimal(typed.strip().replace(",", ""));
      return Optional.of(new Money(amount.movePointRight(digits).longValueExact(), currency));
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }
}
