package app.afterbell.organization;

import app.afterbell.organization.PolicyAnswer.Decided;
import app.afterbell.organization.PolicyAnswer.TooEarly;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles what holds from a day on (R39), until the next day from which something else was settled. What has begun
 * keeps the policy that it began with: no line that stands is ever computed anew.
 */
@Component
public class PolicyDecisions {

  private final Sql sql;
  private final Organizations organizations;
  private final ApplicationEventPublisher publisher;

  PolicyDecisions(Sql sql, Organizations organizations, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.organizations = organizations;
    this.publisher = publisher;
  }

  /** @param change from what would hold on that day to what is to hold; its days are not heeded */
  @Transactional
  public PolicyAnswer decide(LocalDate from, UnaryOperator<Policy> change, Instant now) {
    sql.sql("select pg_advisory_xact_lock(hashtext('afterbell.policy'))::text").one(String.class);
    var before = organizations.current().policies();
    var earliest = Organizations.earliest(before.zone(), now);
    if (from.isBefore(earliest)) {
      return new TooEarly(earliest);
    }
    var cut = before.on(from);
    var decided = change.apply(cut).between(from, cut.toOn());
    if (cut.fromOn().equals(from)) {
      sql.sql("delete from policy where from_on = :from").param("from", from).update();
    } else {
      sql.sql("update policy set to_on = :from where from_on = :cut")
          .param("from", from)
          .param("cut", cut.fromOn())
          .update();
    }
    insert(decided);
    publisher.publishEvent(new PolicyDecided(
        decided,
        from.atStartOfDay(before.zone()).toInstant(),
        cut.toOn().equals(LocalDate.MAX) ? Instant.MAX : cut.toOn().atStartOfDay(before.zone()).toInstant()));
    return new Decided(decided);
  }

  private void insert(Policy policy) {
    sql.sql("""
            insert into policy (from_on, to_on, due_after_hours, minute_step, shortest_minutes, longest_over_minutes,
                                notice_hours, notes_longest, attended_billed, attended_paid, missed_billed, missed_paid,
                                cancelled_billable_billed, cancelled_billable_paid,
                                cancelled_non_billable_billed, cancelled_non_billable_paid)
            values (:from, :to, :dueAfterHours, :minuteStep, :shortest, :longestOver, :noticeHours, :notesLongest,
                    :attendedBilled, :attendedPaid, :missedBilled, :missedPaid, :cancelledBilled, :cancelledPaid,
                    :freeBilled, :freePaid)
            """)
        .param("from", policy.fromOn())
        .param("to", policy.toOn())
        .param("dueAfterHours", policy.dueAfterHours())
        .param("minuteStep", policy.minuteStep())
        .param("shortest", policy.shortestMinutes())
        .param("longestOver", policy.longestOverMinutes())
        .param("noticeHours", policy.noticeHours())
        .param("notesLongest", policy.notesLongest())
        .param("attendedBilled", policy.attended().billed())
        .param("attendedPaid", policy.attended().paid())
        .param("missedBilled", policy.missed().billed())
        .param("missedPaid", policy.missed().paid())
        .param("cancelledBilled", policy.cancelledBillable().billed())
        .param("cancelledPaid", policy.cancelledBillable().paid())
        .param("freeBilled", policy.cancelledNonBillable().billed())
        .param("freePaid", policy.cancelledNonBillable().paid())
        .update();
  }
}
