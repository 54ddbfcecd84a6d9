package app.afterbell.nudges;

import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policy;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours in which nobody is told anything, as the company settled them (R36), wherever somebody lives. */
public record Night(LocalTime from, LocalTime to) {

  public static Night of(Policy policy) {
    return new Night(policy.quietFrom(), policy.quietTo());
  }

  /** As it is settled for the day of this instant. */
  static Night at(Instant now, Organizations organizations) {
    return of(organizations.find().map(one -> one.policies().at(now)).orElse(Policy.DEFAULTS));
  }

  public WakingHours in(ZoneId zone) {
    return new WakingHours(zone, this);
  }
}
