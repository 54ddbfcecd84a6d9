package app.afterbell.planning;

import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyHeld;
import java.util.List;
import java.util.Optional;

/**
 * What the dates of weekly times are looked at with.
 *
 * @param terms the latest first
 * @param known the sessions that stand for one of the dates already
 */
record Around(
    LeftOutDays days, List<DayOff.Pause> pauses, List<TermsHeld> terms, List<WeeklyHeld> weekly, Known known) {

  int minutes(Occurrence one) {
    return weekly.stream()
        .filter(held -> held.time().at().equals(one.at()) && held.isOn(one.on()) && held.minutes() != null)
        .findFirst().map(WeeklyHeld::minutes).orElseGet(() -> TermsHeld.on(terms, one.on()).terms().minutes());
  }

  /** What leaves this date out; empty: nothing. */
  Optional<DayOff> off(Occurrence one) {
    return pauses.stream().filter(pause -> pause.isOn(one.on())).<DayOff>map(pause -> pause).findFirst()
        .or(() -> days.at(one.time().instant(), minutes(one), one.zone()));
  }
}
