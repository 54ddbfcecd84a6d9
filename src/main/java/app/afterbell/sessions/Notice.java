package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;

import app.afterbell.organization.Policy;
import java.time.Duration;
import java.time.Instant;

/**
 * How long before the start a family must say that it won't come, to owe nothing (R9): elapsed time between two
 * instants, whatever the clocks did in between. Exactly so long is in time.
 */
public record Notice(Duration required) {

  public static Notice of(Policy policy) {
    return new Notice(policy.notice());
  }

  /** The last moment that is in time. */
  public Instant lastMoment(Instant startsAt) {
    return startsAt.minus(required);
  }

  /** What the rule proposes for a student who was not there and whose family told at this instant. */
  public AttendanceStatus proposes(Instant startsAt, Instant toldAt) {
    if (!toldAt.isAfter(lastMoment(startsAt))) {
      return CANCELLED_NON_BILLABLE;
    }
    return toldAt.isBefore(startsAt) ? CANCELLED_BILLABLE : MISSED;
  }
}
