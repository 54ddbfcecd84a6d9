package app.afterbell.desk.engagement;

import app.afterbell.desk.engagements.Foreseen;
import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.Falls;
import app.afterbell.shared.Id;
import app.afterbell.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The weekly times of an engagement over time; another one beside them, and the end of one.
 *
 * @param preview what another one would plan; null where nobody asked
 * @param ending the one that is to end; null: none
 * @param falls what falls away then; null where nobody asked
 */
public record TimesPage(
    Engagement engagement, List<WeeklyHeld> weekly, LocalDate today, Typed typed, @Nullable Foreseen preview,
    @Nullable WeeklyHeld ending, @Nullable List<Falls> falls, boolean differs) {

  public String path() {
    return "/staff/engagements/" + engagement.id().value();
  }

  public ZoneId zone() {
    return engagement.agreed().zone();
  }

  public List<DayOfWeek> days() {
    return List.of(DayOfWeek.values());
  }

  /** Of the form by which one ends: sent twice, it is the same press. */
  public UUID key() {
    return Typed.readId(typed.text("key")).orElseGet(Id::next);
  }

  public boolean isOver(WeeklyHeld held) {
    return held.toOn() != null && !held.toOn().isAfter(today);
  }

  public boolean isNow(WeeklyHeld held) {
    return held.holdsOn(today);
  }

  public long cancels() {
    return falls == null ? 0 : falls.stream().filter(Falls::isCancelledNow).count();
  }
}
