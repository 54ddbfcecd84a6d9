package app.afterbell.desk.engagement;

import app.afterbell.engagements.Engagement;
import app.afterbell.planning.Begun;
import app.afterbell.planning.Falls;
import app.afterbell.web.Typed;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an engagement pauses, is without a date, or ends; with what falls away before the press.
 *
 * @param kind pause or end
 * @param falls null where nothing was asked yet, or something is wrong
 * @param begun sessions that have begun after the last day: they stand
 * @param differs they are not those that were shown before the press
 */
public record BreakPage(
    Engagement engagement, String kind, UUID key, Typed typed, String from, String to, @Nullable List<Falls> falls,
    List<Begun> begun, boolean differs) {

  public String path() {
    return "/staff/engagements/" + engagement.id().value();
  }

  public String action() {
    return path() + "/" + kind;
  }

  public boolean isEnd() {
    return kind.equals("end");
  }

  public ZoneId zone() {
    return engagement.agreed().zone();
  }

  /** How many sessions the press cancels. */
  public long cancels() {
    return falls == null ? 0 : falls.stream().filter(Falls::isCancelledNow).count();
  }
}
