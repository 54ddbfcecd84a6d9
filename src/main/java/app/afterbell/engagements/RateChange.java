package app.afterbell.engagements;

import app.afterbell.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * By how much rates change: by an amount, or by percent, rounded half up to the currency's minor unit.
 *
 * @param billed whether the rate billed changes, and paid likewise
 * @param by 2.50 for so much more, -3 for so many percent less
 */
public record RateChange(boolean billed, boolean paid, boolean percent, BigDecimal by) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Terms of(Terms terms) {
    return new Terms(terms.minutes(), billed ? of(terms.billRate()) : terms.billRate(),
        paid ? of(terms.payRate()) : terms.payRate());
  }

  private Money of(Money rate) {
    var minor = BigDecimal.valueOf(rate.minor());
    var then = percent ? minor.multiply(HUNDRED.add(by)).divide(HUNDRED, 0, RoundingMode.HALF_UP)
        : minor.add(by.movePointRight(Math.max(0, rate.currency().getDefaultFractionDigits()))
            .setScale(0, RoundingMode.HALF_UP));
    return new Money(then.longValueExact(), rate.currency());
  }
}
