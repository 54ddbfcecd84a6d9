package app.afterbell.testing;

import app.afterbell.organization.Policies;
import app.afterbell.organization.Policy;
import app.afterbell.organization.Policy.Percent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What an organization has settled that has settled nothing: the bold values of the rules, for all time. */
public final class Settled {

  public static final Policy DEFAULTS = new Policy(
      LocalDate.MIN, LocalDate.MAX, 48, 5, 15, 30, 24, 10_000,
      new Percent(100, 100), new Percent(100, 100), new Percent(100, 100), new Percent(0, 0));

  private Settled() {}

  public static Policies in(ZoneId zone) {
    return new Policies(zone, List.of(DEFAULTS));
  }

  /** The defaults with other percentages behind the statuses. */
  public static Policy with(Percent attended, Percent missed, Percent cancelledBillable, Percent cancelledNonBillable) {
    return new Policy(
        LocalDate.MIN, LocalDate.MAX, 48, 5, 15, 30, 24, 10_000, attended, missed, cancelledBillable,
        cancelledNonBillable);
  }
}
