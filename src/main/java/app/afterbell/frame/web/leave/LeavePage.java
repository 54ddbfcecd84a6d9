package app.afterbell.frame.web.leave;

import app.afterbell.planning.Leaves;
import app.afterbell.planning.StandingSessions.Decided;
import app.afterbell.planning.StandingSessions.Decision;
import app.afterbell.planning.StandingSessions.Undoable;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One leave.
 *
 * @param open its sessions about which nobody decided, with what was chosen for each
 * @param times by session, those to which it can be moved
 * @param decided what became of the others
 * @param back what was cancelled or moved for it, and can be put back with it
 * @param wrong by session, what could not be done
 * @param done what was just done, in the key of its sentence
 */
public record LeavePage(
    Whose whose, Leaves.Line leave, List<Choice> open, Map<String, List<Instant>> times, List<Decided> decided,
    List<Undoable> back,
    Map<String, Function<Ui, String>> wrong, @Nullable String done) {

  public String path() {
    return whose.path() + "/" + leave.id().value();
  }

  public Map<String, String> errors(Ui ui) {
    return wrong.entrySet().stream().collect(Collectors.toMap(one -> "do-" + one.getKey(),
        one -> one.getValue().apply(ui), (a, _) -> a, LinkedHashMap::new));
  }

  /** Those that are not among the open ones again: a cancellation that was taken back is no decision any more. */
  public List<Decided> settled() {
    return decided.stream().filter(one -> one.decision() == Decision.KEPT
        || open.stream().noneMatch(choice -> choice.session().id().equals(one.session()))).toList();
  }
}
