package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyHeld;
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

  /** Sessions that stay where they are. */
  public long leftAlone() {
    return dates.stream().filter(one -> !one.moves() && one.session() != null).count();
  }

  /** By which it is seen whether something changed between the list and the press. */
  public List<String> lines() {
    return dates.stream().map(SeriesDate::line).toList();
  }
}
