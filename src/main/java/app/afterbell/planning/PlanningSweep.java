package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Memberships;
import app.afterbell.jobs.Heartbeat;
import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps as many weeks planned ahead as the company has chosen (R31): some engagements a transaction, which no other
 * instance has meanwhile, so that it is safe to be killed. Where one cannot be planned, each is by itself: that one is
 * put off, and seen.
 */
@Component
class PlanningSweep implements Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(PlanningSweep.class);

  // Their people wait for the whole transaction, and more would be hardly quicker.
  private static final int AT_ONCE = 40;

  private static final Duration PUT_OFF = Duration.ofMinutes(10);

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
        + turn.whileAny(() -> some(turn));
  }

  private int some(Turn turn) {
    try {
      return plans.goOnWithDue(AT_ONCE, turn.now());
    } catch (RuntimeException together) {
      return plans.due(AT_ONCE, turn.now()).stream().filter(_ -> !turn.isEnding())
          .mapToInt(id -> alone(id, turn) ? 1 : 0).sum();
    }
  }

  private boolean alone(EngagementId id, Turn turn) {
    try {
      return plans.goOnWithDue(id, turn.now());
    } catch (RuntimeException e) {
      plans.putOff(id, turn.now().plus(PUT_OFF), turn.now());
      LOG.error("Engagement {} was not planned ({}), and is in {}", id.value(), Heartbeat.kind(e), PUT_OFF);
      return true;
    }
  }
}
