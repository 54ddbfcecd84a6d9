package app.afterbell.web;

import app.afterbell.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount in a form, with a point or a comma before the cents. */
public final class TypedMoney {

  // Thousands are parted by one sign all along, and the cents by another.
  private static final Pattern PLAIN = Pattern.compile("(?<whole>\\d{1,9})(?:[.,](?<part>\\d{1,3}))?");
  private static final Pattern PARTED = Pattern.compile(
      "(?<whole>[1-9]\\d{0,2}(?<sign>[ \\u00a0\\u202f'’.,])\\d{3}(?:\\k<sign>\\d{3})?)"
          + "(?:(?!\\k<sign>)[.,](?<part>\\d{1,3}))?");

  private TypedMoney() {}

  /** Whether it is meant as less than nothing: "-5", "−5.00". */
  public static boolean isNegative(String typed) {
    return typed.strip().matches("[-−–]\\s*[\\d.,]+");
  }

  /**
   * "85.01" and "85,01" as 8501 of a currency that has cents, "1,250", "1 250,00" and "1.250,00" as 125000. Empty where
   * it is no amount, has more decimals than its currency, or may mean either of two: "1.250" of dollars, "1,250" of a
   * currency of three decimals, "0,250".
   */
  public static Optional<Money> read(String typed, Currency currency) {
    var text = typed.strip();
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    var plain = PLAIN.matcher(text);
    if (plain.matches() && !isTwofold(text, digits) && has(plain.group("part"), digits)) {
      return money(plain.group("whole"), plain.group("part"), currency);
    }
    var parted = PARTED.matcher(text);
    boolean isOne = parted.matches() && !isTwofold(text, digits) && !text.matches("\\d+\\.\\d{3}");
    return isOne && has(parted.group("part"), digits)
        ? money(parted.group("whole").replaceAll("\\D", ""), parted.group("part"), currency) : Optional.empty();
  }

  private static boolean isTwofold(String text, int digits) {
    return digits >= 3 && text.matches("[1-9]\\d{0,2},\\d{3}");
  }

  private static boolean has(@Nullable String part, int digits) {
    return part == null || part.length() <= Math.max(1, digits);
  }

  private static Optional<Money> money(String whole, @Nullable String part, Currency currency) {
    try {
      var amount = new BigDecimal(part == null ? whole : whole + "." + part);
      return Optional.of(
          new Money(amount.movePointRight(Math.max(0, currency.getDefaultFractionDigits())).longValueExact(),
              currency));
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }
}
