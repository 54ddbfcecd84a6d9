package app.afterbell.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An amount in whole minor units of its ISO 4217 currency (R26). Amounts of two currencies never meet.
 *
 * @param minor minor units, negative for what is taken back
 */
public record Money(long minor, Currency currency) {

  private static final BigInteger MINUTES_AND_HUNDREDTHS = BigInteger.valueOf(60 * 100);

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * What so many minutes come to at this hourly rate, rounded half up, once (R26): 65 minutes at 50.00 are 54.17.
   *
   * @param minutes at least 0
   * @param percent 0 to 100, the share that the status gives (R8)
   */
  public Money forMinutes(int minutes, int percent) {
    if (minutes < 0 || percent < 0 || percent > 100) {
      throw new IllegalArgumentException(minutes + " minutes at " + percent + " %");
    }
    var exact = BigInteger.valueOf(minor).multiply(BigInteger.valueOf((long) minutes * percent));
    var rounded = exact.shiftLeft(1).add(MINUTES_AND_HUNDREDTHS).divide(MINUTES_AND_HUNDREDTHS.shiftLeft(1));
    return new Money(rounded.longValueExact(), currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, inSameCurrency(other)), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, inSameCurrency(other)), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  /** What these come to in each currency, in the order of their codes. */
  public static List<Money> sums(Stream<Money> amounts) {
    return amounts
        .collect(Collectors.toMap(Money::currency, amount -> amount, Money::plus,
            () -> new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode))))
        .values().stream().toList();
  }

  /** The same amount in major units, exact: 5417 cents are 54.17. */
  public BigDecimal toMajor() {
    return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
  }

  private long inSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be computed together");
    }
    return other.minor;
  }
}
