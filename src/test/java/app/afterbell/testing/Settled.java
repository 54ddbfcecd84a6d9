package app.afterbell.testing;

import app.afterbell.organization.PayGrid;
import app.afterbell.organization.Policies;
import app.afterbell.organization.Policy;
import app.afterbell.organization.Policy.Percent;
import app.afterbell.organization.Setting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What an organization has settled that has settled nothing: the bold values of the rules, for all time. */
public final class Settled {

  public static final Policy DEFAULTS = Policy.DEFAULTS;

  private Settled() {}

  public static Policies in(ZoneId zone) {
    return new Policies(zone, List.of(DEFAULTS));
  }

  /** The defaults with other percentages behind the statuses. */
  public static Policy with(Percent attended, Percent missed, Percent cancelledBillable, Percent cancelledNonBillable) {
    return DEFAULTS.with(percents(attended, missed, cancelledBillable, cancelledNonBillable));
  }

  public static Map<Setting, Integer> percents(
      Percent attended, Percent missed, Percent cancelledBillable, Percent cancelledNonBillable) {
    return Map.of(
        Setting.ATTENDED_BILLED, attended.billed(), Setting.ATTENDED_PAID, attended.paid(),
        Setting.MISSED_BILLED, missed.billed(), Setting.MISSED_PAID, missed.paid(),
        Setting.CANCELLED_BILLABLE_BILLED, cancelledBillable.billed(),
        Setting.CANCELLED_BILLABLE_PAID, cancelledBillable.paid(),
        Setting.CANCELLED_NON_BILLABLE_BILLED, cancelledNonBillable.billed(),
        Setting.CANCELLED_NON_BILLABLE_PAID, cancelledNonBillable.paid());
  }

  /** The defaults on these days, with another time until tasks are due. */
  public static Policy due(LocalDate from, LocalDate to, int hours) {
    return DEFAULTS.with(Map.of(Setting.DUE_AFTER_HOURS, hours)).between(from, to);
  }

  /** Pay periods of so many weeks from an anchor on, paid five days after their end. */
  public static PayGrid periods(LocalDate anchor, int weeks) {
    return PayGrid.of(anchor, List.of(DEFAULTS.with(Map.of(Setting.PAY_PERIOD_WEEKS, weeks))));
  }
}
