package app.afterbell.notifications;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.organization.Organizations;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds who is to be told what, and writes it down; then writes the mail of it. Both by the hundred, in transactions of
 * their own, on any number of instances: rows that another one has are skipped, and each reason can be written once
 * only.
 */
@Component
class ReminderSweep implements Sweep {

  private static final int AT_ONCE = 200;

  private final ReminderPlans plans;
  private final ReminderMail mail;
  private final Organizations organizations;
  private final TransactionOperations transaction;

  ReminderSweep(
      ReminderPlans plans, ReminderMail mail, Organizations organizations, TransactionOperations transaction) {
    this.plans = plans;
    this.mail = mail;
    this.organizations = organizations;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "notifications.sweep.reminders";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Duration firstAfter() {
    return Duration.ofSeconds(2);
  }

  @Override
  public int turn(Turn turn) {
    var now = turn.now();
    return turn.whileAny(() ->
        transaction.execute(_ -> writeDown(now)) + transaction.execute(_ -> mail.write(AT_ONCE, now)));
  }

  /** @return how many plans were looked at */
  int writeDown(Instant now) {
    var standings = plans.lock(AT_ONCE, organizations.remindsAfter(now), now);
    if (standings.isEmpty()) {
      return 0;
    }
    plans.tell(standings.stream().flatMap(standing -> standing.due(now).stream()).toList(), now);
    plans.mute(standings.stream().flatMap(standing -> standing.old().stream()).toList());
    plans.lookAgain(standings, now);
    return standings.size();
  }
}
