package app.afterbell.notifications;

import app.afterbell.organization.Organizations;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds who is to be told what, and writes it down; then writes the mail of it. Both by the hundred, in transactions of
 * their own, on any number of instances: rows that another one has are skipped, and each reason can be written once
 * only.
 */
@Component
class ReminderSweep implements DisposableBean {

  private static final int AT_ONCE = 200;

  private final ReminderPlans plans;
  private final ReminderMail mail;
  private final Organizations organizations;
  private final TransactionOperations transaction;
  private final TaskExecutor aside;
  private final Clock clock;

  private final ReentrantLock sweeping = new ReentrantLock();
  private volatile boolean ending;

  ReminderSweep(ReminderPlans plans, ReminderMail mail, Organizations organizations, TransactionOperations transaction,
      @Qualifier("applicationTaskExecutor") TaskExecutor aside, Clock clock) {
    this.plans = plans;
    this.mail = mail;
    this.organizations = organizations;
    this.transaction = transaction;
    this.aside = aside;
    this.clock = clock;
  }

  // All sweeps share one thread: the letters that were written are sent while the others are written.
  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
  void begin() {
    if (!ending && !sweeping.isLocked()) {
      aside.execute(this::sweep);
    }
  }

  void sweep() {
    sweeping.lock();
    try {
      var now = clock.instant();
      boolean more = !ending;
      while (more) {
        boolean told = Boolean.TRUE.equals(transaction.execute(_ -> writeDown(now)));
        boolean mailed = Boolean.TRUE.equals(transaction.execute(_ -> mail.write(AT_ONCE, now)));
        more = (told || mailed) && !ending;
      }
    } finally {
      sweeping.unlock();
    }
  }

  /** Returns when the turn that runs has ended: what it has not come to is as due to the next start. */
  @Override
  public void destroy() {
    ending = true;
    sweeping.lock();
    sweeping.unlock();
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
