package app.afterbell.notifications;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.shared.PersonId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells of changes of clocks, and takes back what is no news any more while it waits, in short transactions: safe to
 * run twice, on several instances, and to be killed.
 */
@Component
class ClockSweep implements Sweep {

  private static final int AT_ONCE = 50;

  private final ClockMail mail;
  private final ClockWithdrawals withdrawals;
  private final TransactionOperations transaction;

  ClockSweep(ClockMail mail, ClockWithdrawals withdrawals, TransactionOperations transaction) {
    this.mail = mail;
    this.withdrawals = withdrawals;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "notifications.sweep.clocks";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int turn(Turn turn) {
    int looked = transaction.execute(_ -> withdrawals.takeBack(turn.now()));
    for (var due : mail.due(turn.now())) {
      var after = new AtomicReference<PersonId>();
      looked += turn.whileAny(() -> transaction.execute(_ -> {
        var last = mail.write(due, after.get(), AT_ONCE, turn.now());
        after.set(last);
        return last == null ? 0 : 1;
      }));
    }
    return looked;
  }
}
