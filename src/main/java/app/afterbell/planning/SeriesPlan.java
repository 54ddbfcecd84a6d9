package app.afterbell.planning;

import app.afterbell.engagements.WeeklyHeld;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A change of a series as it is weighed: what it does, date by date, and what is agreed then.
 *
 * @param weekly that is agreed by now
 * @param weeklyAfter that is agreed then
 */
record SeriesPlan(SeriesChange asked, SeriesList list, List<WeeklyHeld> weekly, List<WeeklyHeld> weeklyAfter) {

  /** For which date something is agreed. */
  record Agreed(LocalDate on, LocalTime at) {}

  /** Those that are agreed for the new time, whether or not their sessions go there. */
  List<SeriesDate> inReach() {
    return list.dates().stream()
        .filter(date -> !(date.becomes() instanceof SeriesDate.Becomes.Alone(var why, _)
            && (why == SeriesDate.Why.EARLIER || why == SeriesDate.Why.AGREED_LATER)))
        .toList();
  }

  Agreed agreedThen(SeriesDate date) {
    return new Agreed(date.on().plusDays(SeriesTimes.shift(date.on().getDayOfWeek(), asked.day())), asked.at());
  }
}
