package app.afterbell.payroll;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.organization.Organization;
import app.afterbell.organization.PayGrid;
import app.afterbell.organization.Policies;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which pay period a session belongs to, and which run pays it (R24).
 *
 * @param grid on which days periods begin: what was settled for later periods leaves those before alone
 * @param policies from which a task's due date comes (R3)
 */
public record PayCalendar(ZoneId zone, PayGrid grid, Policies policies) {

  private static final Duration ENDING = Duration.ofDays(2);

  public PayCalendar {
    if (grid.anchor().getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(grid.anchor() + " is not a Monday");
    }
  }

  public static PayCalendar of(Organization organization) {
    return new PayCalendar(organization.zone(), organization.payGrid(), organization.policies());
  }

  /** The period of a session that starts at this instant. */
  public PayPeriod periodOf(Instant startsAt) {
    return periodOf(startsAt.atZone(zone).toLocalDate());
  }

  public PayPeriod periodOf(LocalDate day) {
    var to = grid.endOf(day);
    return new PayPeriod(grid.startOf(day), to, to.minusDays(1).plusDays(grid.payDayAfterDays(day)));
  }

  public PayPeriod after(PayPeriod period) {
    return periodOf(period.to());
  }

  public PayPeriod before(PayPeriod period) {
    return periodOf(period.from().minusDays(1));
  }

  /**
   * The period whose run pays what was earned at this instant, by logging a session or by changing its log: the
   * session's own when that is by its due date, or before its run closes; else the first whose run closes after it. A
   * forecast, until a run has taken the line.
   */
  public PayPeriod paying(Instant startsAt, Instant dueAt, Instant earnedAt) {
    var period = periodOf(startsAt);
    if (!earnedAt.isAfter(dueAt)) {
      return period;
    }
    while (!earnedAt.isBefore(closesAt(period))) {
      period = after(period);
    }
    return period;
  }

  /** The same rule from the other end, for what asks the database: what the run of this period pays. */
  public RunBounds boundsOf(PayPeriod period) {
    return new RunBounds(startOf(period.from()), startOf(period.to()), closesAt(before(period)), closesAt(period));
  }

  /**
   * When a period's run closes: when no task of it, nor of a period before, can be on time any more, by whichever
   * policy its session started under. A session that starts at its very end, as long as sessions can be, is due then;
   * what is logged late but before that is still paid by the period's own run. Runs close one after the other.
   */
  public Instant closesAt(PayPeriod period) {
    return policies.all().stream()
        .filter(policy -> policy.fromOn().isBefore(period.to()))
        .map(policy -> startOf(earlier(policy.toOn(), period.to())).plus(EngagementRule.LONGEST_SESSION)
            .plus(policy.dueAfter()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * The period that closes next, once it is worth a look: it has ended and its run is not closed yet, or it ends within
   * two days. Empty between.
   */
  public Optional<PayPeriod> closing(Instant now) {
    var period = periodOf(now);
    for (var last = before(period); now.isBefore(closesAt(last)); last = before(last)) {
      period = last;
    }
    return now.isBefore(startOf(period.to()).minus(ENDING)) ? Optional.empty() : Optional.of(period);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
