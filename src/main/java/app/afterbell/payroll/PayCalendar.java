package app.afterbell.payroll;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Policies;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Which pay period a session belongs to, and which run pays it (R24).
 *
 * @param anchor a Monday on which a period starts
 * @param policies from which a task's due date comes (R3)
 */
public record PayCalendar(ZoneId zone, LocalDate anchor, int weeks, int payDayAfterDays, Policies policies) {

  private static final Duration LONGEST_SESSION = Duration.ofMinutes(480);

  public PayCalendar {
    if (anchor.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(anchor + " is not a Monday");
    }
  }

  public static PayCalendar of(Organization organization) {
    return new PayCalendar(
        organization.zone(),
        organization.payPeriodAnchor(),
        organization.payPeriodWeeks(),
        organization.payDayAfterDays(),
        organization.policies());
  }

  /** The period of a session that starts at this instant. */
  public PayPeriod periodOf(Instant startsAt) {
    return periodOf(startsAt.atZone(zone).toLocalDate());
  }

  public PayPeriod periodOf(LocalDate day) {
    long periods = Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), 7L * weeks);
    return startingOn(anchor.plusWeeks(periods * weeks));
  }

  public PayPeriod after(PayPeriod period) {
    return startingOn(period.to());
  }

  public PayPeriod before(PayPeriod period) {
    return startingOn(period.from().minusWeeks(weeks));
  }

  /**
   * The period whose run pays a session that is logged, or changed, at this instant: its own when that is by its due
   * date, else the first whose run closes after it.
   */
  public PayPeriod paying(Instant startsAt, Instant dueAt, Instant at) {
    var period = periodOf(startsAt);
    if (!at.isAfter(dueAt)) {
      return period;
    }
    while (!at.isBefore(closesAt(period))) {
      period = after(period);
    }
    return period;
  }

  /**
   * When a period's run closes: when no task of it can be on time any more. A session that starts at its very end, as long
   * as sessions can be, is due then; what is logged late but before that is still paid by the period's own run.
   */
  public Instant closesAt(PayPeriod period) {
    return period.to().atStartOfDay(zone).toInstant().plus(LONGEST_SESSION).plus(policies.on(period.to().minusDays(1)).dueAfter());
  }

  private PayPeriod startingOn(LocalDate from) {
    var to = from.plusWeeks(weeks);
    return new PayPeriod(from, to, to.minusDays(1).plusDays(payDayAfterDays));
  }
}
