package app.afterbell.mentor.home;

import app.afterbell.payroll.PayPeriod;
import app.afterbell.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The running pay period so far.
 *
 * @param sessionsLogged of the period
 * @param cancelled of the period, too late, so that they are paid
 * @param sums one for each currency; none before anything was logged or waits
 */
public record Earned(PayPeriod period, int sessionsLogged, int cancelled, List<Sum> sums) {

  /**
   * What one currency comes to.
   *
   * @param logged what sessions of the period have earned so far
   * @param earlier what its run pays besides, for earlier sessions that were logged or corrected since
   * @param waiting what sessions of the period wait for, whichever run they make
   */
  public record Sum(Money logged, Money earlier, Money waiting, List<Day> days) {

    private static final int TALLEST = 46;

    private long most() {
      return days.stream().mapToLong(day -> Math.max(0, day.logged().minor()) + day.waiting().minor()).max().orElse(0);
    }

    /** How tall an amount stands in the picture of the days, in its pixels. */
    public int height(Money amount) {
      var most = most();
      return most == 0 || amount.minor() <= 0 ? 0 : (int) Math.max(2, amount.minor() * TALLEST / most);
    }
  }

  /** What was earned by the sessions of one day, and what waits. */
  public record Day(LocalDate date, Money logged, Money waiting) {

    public boolean isEmpty() {
      return logged.isZero() && waiting.isZero();
    }
  }
}
