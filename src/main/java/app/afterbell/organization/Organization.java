package app.afterbell.organization;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The tutoring company, and what it settled.
 *
 * @param zone the zone of pay periods (R24), and of the days from which policies hold
 * @param demo made by the product with invented people: anybody may sign in as any of them
 * @param payPeriodAnchor a Monday on which a pay period starts (R24)
 * @param currencies that it agrees in, the usual one first, by their ISO 4217 codes; none: any
 * @param brands what it shows itself by, in the order in which it holds
 * @param hints what it says beside each label, likewise
 * @param policies what a session is judged by, by the day of its start
 */
public record Organization(
    String name,
    ZoneId zone,
    String supportEmail,
    boolean demo,
    LocalDate payPeriodAnchor,
    List<String> currencies,
    Policies policies,
    List<Brand> brands,
    List<Hint> hints) {

  /** When pay periods begin, and how long after them the pay day is (R24). */
  public PayGrid payGrid() {
    return PayGrid.of(payPeriodAnchor, policies.all());
  }
}
