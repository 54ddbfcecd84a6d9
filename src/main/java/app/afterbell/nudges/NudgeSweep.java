package app.afterbell.nudges;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.nudges.NudgeRule.Decision;
import app.afterbell.organization.Organizations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees sessions end, and tells their mentors what waits when it is due (R36). In short transactions over rows that
 * nobody else has locked: safe to run twice, on several instances, and to be killed.
 */
@Component
class NudgeSweep implements Sweep {

  private static final int AT_ONCE = 50;

  private final NudgePlans plans;
  private final Telling telling;
  private final Organizations organizations;
  private final TransactionOperations transaction;

  NudgeSweep(
      NudgePlans plans, Telling telling, Organizations organizations, TransactionOperations transaction) {
    this.plans = plans;
    this.telling = telling;
    this.organizations = organizations;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "nudges.sweep";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(10);
  }

  @Override
  public int turn(Turn turn) {
    if (organizations.find().isEmpty()) {
      return 0;
    }
    transaction.executeWithoutResult(_ -> plans.see(turn.now()));
    int told = turn.whileAny(() -> transaction.execute(_ -> look(turn.now())));
    transaction.executeWithoutResult(_ -> telling.withdraw(turn.now()));
    return told;
  }

  // Each fifty in a transaction of their own. Who was looked at is not due any more.
  private int look(Instant now) {
    var due = plans.lockDue(AT_ONCE, now);
    var night = Night.at(now, organizations);
    var messages = new ArrayList<Message>();
    var after = new ArrayList<Standing>();
    var lookAt = new ArrayList<@Nullable Instant>();
    for (var standing : due) {
      boolean tell = decide(standing, night, now) instanceof Decision.Tell;
      if (tell) {
        var about = standing.about(standing.askedBy() != null);
        messages.add(new Message(NudgeId.next(), standing, standing.askedBy(), about));
      }
      var kept = tell ? standing.told(now) : decide(standing, night, now) instanceof Decision.Nothing
          ? standing.unasked()
          : standing;
      after.add(kept);
      lookAt.add(lookAt(kept, night, now));
    }
    telling.tell(messages, now);
    if (!due.isEmpty()) {
      plans.keep(after, lookAt);
    }
    return due.size();
  }

  /** When to look again at somebody who was told, or is not to be told now. */
  static @Nullable Instant lookAt(Standing standing, Night night, Instant now) {
    var undo = standing.undoUntil();
    return decide(standing, night, now) instanceof Decision.LookAgain(var at)
        ? undo == null || undo.isAfter(at) ? at : undo
        : undo;
  }

  private static Decision decide(Standing standing, Night night, Instant now) {
    return standing.zone() == null ? new Decision.Nothing()
        : standing.rule(night.in(standing.zone())).decide(standing.reasons(), now);
  }
}
