package app.afterbell.desk.engagement;

import app.afterbell.engagements.Engagement;
import app.afterbell.planning.BreakAnswer;
import app.afterbell.planning.PutBacks;
import app.afterbell.planning.Returning;
import app.afterbell.shared.PersonId;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pause or an end is put back: which sessions stand again then, before the press.
 *
 * @param names of who has another session then
 * @param differs they are not those that were shown before the press
 */
public record BackPage(
    Engagement engagement, UUID act, PutBacks.Look look, Map<PersonId, String> names, boolean differs) {

  public String path() {
    return "/staff/engagements/" + engagement.id().value();
  }

  public String action() {
    return path() + "/back/" + act;
  }

  public ZoneId zone() {
    return engagement.agreed().zone();
  }

  public BreakAnswer.@Nullable Why refused() {
    return look.refused();
  }

  /** Who has another session then, by name. */
  public String taken(Returning one) {
    return one.with().stream().map(hit -> names.getOrDefault(hit.person(), "")).distinct()
        .collect(Collectors.joining(", "));
  }
}
