package app.afterbell.organization;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The tutoring company and what it settled. The defaults are the bold values of the rules named.
 *
 * @param zone the zone of pay periods (R24)
 * @param demo made by the product with invented people: anybody may sign in as any of them
 * @param dueAfterHours from the planned end to a task's due date (R3)
 * @param minuteStep the grid of actual minutes (R6)
 * @param shortestMinutes the least that can be logged (R6)
 * @param longestOverMinutes how far over the planned minutes can be logged (R6)
 * @param noticeHours elapsed hours before the start that free a family from the bill (R9)
 * @param notesLongest characters of notes beyond the template (R17)
 * @param payPeriodAnchor a Monday on which a pay period starts (R24)
 * @param payPeriodWeeks length of a pay period
 * @param payDayAfterDays from a period's last day to its pay day
 */
public record Organization(
    String name,
    ZoneId zone,
    String supportEmail,
    boolean demo,
    int dueAfterHours,
    int minuteStep,
    int shortestMinutes,
    int longestOverMinutes,
    int noticeHours,
    int notesLongest,
    LocalDate payPeriodAnchor,
    int payPeriodWeeks,
    int payDayAfterDays) {

  public Duration dueAfter() {
    return Duration.ofHours(dueAfterHours);
  }

  public Duration notice() {
    return Duration.ofHours(noticeHours);
  }
}
