package app.afterbell.frame.web.leave;

import app.afterbell.frame.web.Hits;
import app.afterbell.frame.web.Refusals;
import app.afterbell.planning.LeaveId;
import app.afterbell.planning.Leaves;
import app.afterbell.planning.StandingSessions;
import app.afterbell.planning.StandingSessions.Undoable;
import app.afterbell.sessions.CancelAnswer;
import app.afterbell.sessions.MoveAnswer;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.Restorations;
import app.afterbell.shared.Id;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes time away back, with the sessions that were cancelled or moved for it, where somebody chooses them: all of it,
 * or nothing.
 */
@Component
class PuttingBack {

  private final Leaves leaves;
  private final StandingSessions standing;
  private final Restorations restorations;
  private final Moves moves;
  private final Deciding deciding;
  private final Hits hits;
  private final TransactionOperations transaction;

  PuttingBack(
      Leaves leaves, StandingSessions standing, Restorations restorations, Moves moves, Deciding deciding, Hits hits,
      TransactionOperations transaction) {
    this.leaves = leaves;
    this.standing = standing;
    this.restorations = restorations;
    this.moves = moves;
    this.deciding = deciding;
    this.hits = hits;
    this.transaction = transaction;
  }

  List<Undoable> offered(LeaveId leave, Instant now) {
    return standing.undoable(leave, now);
  }

  /**
   * @param chosen the ids of the sessions that are put back too
   * @return by session, why nothing was written
   */
  Map<String, Function<Ui, String>> takeBack(LeaveId leave, Whose whose, Set<String> chosen, Viewer by, Instant now) {
    return transaction.execute(status -> {
      var offered = offered(leave, now);
      leaves.takeBack(leave, whose.id(), by, now);
      var together = Id.next();
      var wrong = new LinkedHashMap<String, Function<Ui, String>>();
      for (var one : offered) {
        var refused = chosen.contains(one.session().value().toString())
            ? putBack(one, whose, together, by, now) : null;
        if (refused != null) {
          wrong.put(one.session().value().toString(), refused);
        }
      }
      if (!wrong.isEmpty()) {
        status.setRollbackOnly();
      }
      return wrong;
    });
  }

  private @Nullable Function<Ui, String> putBack(Undoable one, Whose whose, UUID together, Viewer by, Instant now) {
    return one.isMoved() ? moveBack(one, whose, by, now)
        : switch (restorations.restore(one.session(), one.revision(), together, whose.as(), by, now)) {
          case CancelAnswer.Refused(var reasons) -> words(one, whose, reasons, by);
          case CancelAnswer.Cancelled _, CancelAnswer.AlreadyCancelled _, CancelAnswer.TakenBack _,
              CancelAnswer.AlreadyTakenBack _ -> null;
        };
  }

  // Within ten minutes nobody was told, and is told nothing; later it is a move as any other.
  private @Nullable Function<Ui, String> moveBack(Undoable one, Whose whose, Viewer by, Instant now) {
    var answer = one.by().equals(by.id())
        ? moves.takeBack(one.session(), one.revision(), whose.as(), by, now) : null;
    if (answer == null || answer instanceof MoveAnswer.Refused(var why)
        && why.getFirst() instanceof PlanRefusal.UndoOver) {
      answer = moves.move(one.session(), MoveRequest.by(whose.as(), one.startsAt(), one.minutes(), deciding.reason()),
          by, now);
    }
    return answer instanceof MoveAnswer.Refused(var why) ? words(one, whose, why, by) : null;
  }

  private Function<Ui, String> words(Undoable one, Whose whose, List<PlanRefusal> why, Viewer by) {
    return why.getFirst() instanceof PlanRefusal.Collides(var with)
        ? hits.words(one.session(), whose.as(), List.of(with), by).getFirst()
        : Refusals.wrong(why.getFirst()).sentence();
  }
}
