package app.afterbell.notifications;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the mail of what was done to plans and cannot be taken back any more, within seconds; safe to run twice, on
 * several instances.
 */
@Component
class PlanSweep {

  private static final int AT_ONCE = 50;

  private final PlanMail mail;
  private final TransactionOperations transaction;
  private final Clock clock;

  PlanSweep(PlanMail mail, TransactionOperations transaction, Clock clock) {
    this.mail = mail;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
  void sweep() {
    var now = clock.instant();
    while (Boolean.TRUE.equals(transaction.execute(_ -> mail.write(AT_ONCE, now)))) {
      // each fifty in a transaction of their own
    }
  }
}
