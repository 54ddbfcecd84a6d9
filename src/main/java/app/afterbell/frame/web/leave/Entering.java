package app.afterbell.frame.web.leave;

import app.afterbell.planning.LeaveAnswer;
import app.afterbell.planning.Leaves;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Enters time away with what was chosen for its sessions: all of it, or nothing. */
@Component
class Entering {

  private final Leaves leaves;
  private final Deciding deciding;
  private final TransactionOperations transaction;

  Entering(Leaves leaves, Deciding deciding, TransactionOperations transaction) {
    this.leaves = leaves;
    this.deciding = deciding;
    this.transaction = transaction;
  }

  /** What came of it. */
  sealed interface Done {}

  record Answered(LeaveAnswer answer) implements Done {}

  /** @param wrong by session, why nothing was entered */
  record Undone(Map<String, Function<Ui, String>> wrong) implements Done {}

  Done enter(Leaves.NewLeave leave, List<Choice> choices, Asker as, Viewer by, Instant now) {
    return transaction.execute(status -> {
      var answer = leaves.enter(leave, by, now);
      if (answer instanceof LeaveAnswer.Entered(var id)) {
        var wrong = deciding.decide(id, choices, as, leave.zone(), by, now);
        if (!wrong.isEmpty()) {
          status.setRollbackOnly();
          return new Undone(wrong);
        }
      }
      return new Answered(answer);
    });
  }
}
