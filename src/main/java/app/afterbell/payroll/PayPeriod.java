package app.afterbell.payroll;

import java.time.LocalDate;

/**
 * Whole weeks, Monday to Sunday in the organization's zone, that are paid together (R24).
 *
 * @param from the first day, a Monday
 * @param to the day after the last: half-open, as every window
 * @param payOn the pay day
 */
public record PayPeriod(LocalDate from, LocalDate to, LocalDate payOn) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  public LocalDate lastDay() {
    return to.minusDays(1);
  }
}
