package app.afterbell.notifications;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the mail of what was done to plans and cannot be taken back any more, within seconds; safe to run twice, on
 * several instances.
 */
@Component
class PlanSweep implements Sweep {

  private static final int AT_ONCE = 50;

  private final PlanMail mail;
  private final ProposalMail proposals;
  private final TransactionOperations transaction;

  PlanSweep(PlanMail mail, ProposalMail proposals, TransactionOperations transaction) {
    this.mail = mail;
    this.proposals = proposals;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "notifications.sweep.plans";
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
    return turn.whileAny(() -> transaction.execute(_ -> mail.write(AT_ONCE, turn.now())))
        + turn.whileAny(() -> transaction.execute(_ -> mail.writeTogether(AT_ONCE, turn.now())))
        + turn.whileAny(() -> transaction.execute(_ -> proposals.write(AT_ONCE, turn.now())));
  }
}
