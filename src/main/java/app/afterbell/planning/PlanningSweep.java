package app.afterbell.planning;

import app.afterbell.engagements.Memberships;
import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps as many weeks planned ahead as the company has chosen (R31): one engagement a transaction, so that it is safe
 * to be killed, and on several instances.
 */
@Component
class PlanningSweep implements Sweep {

  private final Memberships memberships;
  private final WeeklyPlans plans;
  private final TransactionOperations transaction;

  PlanningSweep(Memberships memberships, WeeklyPlans plans, TransactionOperations transaction) {
    this.memberships = memberships;
    this.plans = plans;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "planning.sweep";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int turn(Turn turn) {
    return turn.whileAny(() -> transaction.execute(_ -> memberships.letGo(turn.now(), 1)))
        + turn.whileAny(() -> transaction.execute(_ -> {
      var due = plans.lockDue(1, turn.now());
      due.forEach(id -> plans.goOn(id, turn.now()));
      return due.size();
    }));
  }
}
