package app.afterbell.frame.web.holidays;

import app.afterbell.frame.web.leave.Choice;
import app.afterbell.planning.Holidays;
import app.afterbell.planning.StandingSessions.Decided;
import app.afterbell.planning.StandingSessions.Decision;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One holiday, with the sessions that stand on its days.
 *
 * @param open those about which nobody decided
 * @param times by session, those to which it can be moved
 * @param wrong by session, what could not be done
 */
public record HolidayPage(
    Holidays.Line holiday, List<Choice> open, Map<String, List<Instant>> times, List<Decided> decided,
    Map<String, Function<Ui, String>> wrong,
    @Nullable String done) {

  public String path() {
    return "/settings/holidays/" + holiday.id().value();
  }

  public Map<String, String> errors(Ui ui) {
    var errors = new LinkedHashMap<String, String>();
    wrong.forEach((id, sentence) -> errors.put("do-" + id, sentence.apply(ui)));
    return errors;
  }

  public List<Decided> settled() {
    return decided.stream().filter(one -> one.decision() == Decision.KEPT
        || open.stream().noneMatch(choice -> choice.session().id().equals(one.session()))).toList();
  }
}
