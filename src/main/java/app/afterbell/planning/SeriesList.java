package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.SeriesDate.Becomes;
import java.time.ZoneId;
import java.util.List;

/**
 * What a change of a series would do, date by date, before it is made (R33).
 *
 * @param dates in their order
 * @param laterTimes agreed from a later day on in the same place, which stand unless they are replaced
 * @param laterTerms likewise, of another length
 * @param taken the engagement has that weekly time already: it is not agreed twice
 */
public record SeriesList(
    EngagementId engagement, ZoneId zone, List<SeriesDate> dates, List<WeeklyHeld> laterTimes,
    List<TermsHeld> laterTerms, boolean taken) {

  public long moving() {
    return dates.stream().filter(SeriesDate::moves).count();
  }

  /** Sessions that stay where they are; those before the first that changes are no question. */
  public long leftAlone() {
    return dates.stream().filter(one -> !one.moves() && one.session() != null)
        .filter(one -> !(one.becomes() instanceof Becomes.Alone alone && alone.why() == SeriesDate.Why.EARLIER))
        .count();
  }

  /** Of those, the ones that cannot be at the new time: somebody is taken then, or it is a day off. */
  public long stuck() {
    return dates.stream().filter(one -> one.session() != null
        && (one.becomes() instanceof Becomes.Refused || one.becomes() instanceof Becomes.Off)).count();
  }

  /** By which it is seen whether something changed between the list and the press. */
  public List<String> lines() {
    return dates.stream().map(SeriesDate::line).toList();
  }
}
