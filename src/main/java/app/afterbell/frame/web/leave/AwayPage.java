package app.afterbell.frame.web.leave;

import app.afterbell.planning.DayOff;
import app.afterbell.planning.Leaves;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a mentor is away, and a form for more.
 *
 * @param typed of a leave that is entered
 * @param standing the sessions in it, once they were asked for; null before
 * @param times by session, those to which it can be moved
 * @param taken another leave that it meets; null where none
 * @param wrong by session, what cannot be done: nothing was entered then
 * @param done what was just done, in the key of its sentence
 */
public record AwayPage(
    Whose whose, List<Leaves.Line> leave, Typed typed, @Nullable List<Choice> standing,
    Map<String, List<Instant>> times, Map<String, Function<Ui, String>> wrong, Leaves.@Nullable NewLeave asked,
    DayOff.@Nullable Leave taken, @Nullable String done) {

  /** By the field of each session. */
  public Map<String, String> errors(Ui ui) {
    return wrong.entrySet().stream().collect(Collectors.toMap(one -> "do-" + one.getKey(),
        one -> one.getValue().apply(ui), (a, _) -> a, LinkedHashMap::new));
  }
}
