package app.afterbell.notifications;

import app.afterbell.organization.Organizations;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds who is to be told what, and writes it down; then writes the mail of it. Both by the hundred, in transactions of their own,
 * on any number of instances: rows that another one has are skipped, and each reason can be written once only.
 */
@Component
class ReminderSweep {

  private static final int AT_ONCE = 200;

  private final ReminderPlans plans;
  private final ReminderMail mail;
  private final Organizations organizations;
  private final TransactionOperations transaction;
  private final Clock clock;

  ReminderSweep(ReminderPlans plans, ReminderMail mail, Organizations organizations, TransactionOperations transaction,
      Clock clock) {
    this.plans = plans;
    this.mail = mail;
    this.organizations = organizations;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
  void sweep() {
    var now = clock.instant();
    boolean more = true;
    while (more) { // in turns: the first mails are on their way while the others are written
      boolean told = Boolean.TRUE.equals(transaction.execute(_ -> writeDown(now)));
      boolean mailed = Boolean.TRUE.equals(transaction.execute(_ -> mail.write(AT_ONCE, now)));
      more = told || mailed;
    }
  }

  boolean writeDown(Instant now) {
    var standings = plans.lock(AT_ONCE, organizations.remindsAfter(), now);
    if (standings.isEmpty()) {
      return false;
    }
    plans.tell(standings.stream().flatMap(standing -> standing.due(now).stream()).toList(), now);
    plans.mute(standings.stream().flatMap(standing -> standing.old().stream()).toList());
    plans.lookAgain(standings, now);
    return true;
  }
}
