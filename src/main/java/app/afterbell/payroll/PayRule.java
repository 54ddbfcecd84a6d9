package app.afterbell.payroll;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Policies;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.Percentages;
import app.afterbell.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the {@link Pay} of a session before it is logged, by the rules that compute the line when it is. */
public record PayRule(Policies policies, PayCalendar calendar) {

  public static PayRule of(Organization organization) {
    return new PayRule(organization.policies(), PayCalendar.of(organization));
  }

  /**
   * The plan of a session.
   *
   * @param dueAt until when its tasks are on time (R3)
   * @param rate for an hour
   */
  public record Planned(Instant startsAt, int minutes, Instant dueAt, Money rate) {

    public Instant end() {
      return startsAt.plus(Duration.ofMinutes(minutes));
    }
  }

  /**
   * What it pays when both tasks are in at this instant.
   *
   * @param statuses of its students; where nobody said yet, they attended
   * @param actual minutes; where nobody said yet, as planned
   */
  public Pay at(Instant loggedAt, Planned session, List<AttendanceStatus> statuses, @Nullable Integer actual) {
    var share = share(session, statuses, actual);
    var amount = session.rate().forMinutes(share.minutes(), share.percent());
    var pays = calendar.paying(session.startsAt(), session.dueAt(), loggedAt);
    return new Pay(amount, pays.payOn(), calendar.periodOf(session.startsAt()).payOn());
  }

  private Outcome.Share share(Planned session, List<AttendanceStatus> statuses, @Nullable Integer actual) {
    return Percentages.of(policies.at(session.startsAt())).paid(
        statuses.isEmpty() ? List.of(ATTENDED) : statuses,
        session.minutes(),
        actual == null ? session.minutes() : actual);
  }
}
