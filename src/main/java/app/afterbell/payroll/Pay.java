package app.afterbell.payroll;

import app.afterbell.shared.Money;
import java.time.LocalDate;

/**
 * What a session pays its mentor, and on which day, as things stand at an instant (R10, R24).
 *
 * @param payOn the pay day of the run that it makes
 * @param payOnInTime the pay day it would have made, or makes, by its due date
 */
public record Pay(Money amount, LocalDate payOn, LocalDate payOnInTime) {

  /** Whether being late costs it its own pay day. */
  public boolean isLater() {
    return payOn.isAfter(payOnInTime);
  }
}
