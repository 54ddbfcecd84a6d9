package app.afterbell.organization;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What the organization settled, and on which days it holds. The defaults are the bold values of the rules named. A
 * session is judged by the policy of the day on which it starts, whenever it is logged or corrected (R39).
 *
 * @param fromOn the first day, by the calendar of the organization's zone; {@link LocalDate#MIN} in the first policy
 * @param toOn the day after the last; {@link LocalDate#MAX} in the last policy
 * @param dueAfterHours from the planned end to a task's due date (R3)
 * @param minuteStep the grid of actual minutes (R6)
 * @param shortestMinutes the least that can be logged (R6)
 * @param longestOverMinutes how far over the planned minutes can be logged (R6)
 * @param noticeHours elapsed hours before the start that free a family from the bill (R9)
 * @param notesLongest characters of notes beyond the template (R17)
 * @param attended what stands behind each status, and so on (R8)
 */
public record Policy(
    LocalDate fromOn,
    LocalDate toOn,
    int dueAfterHours,
    int minuteStep,
    int shortestMinutes,
    int longestOverMinutes,
    int noticeHours,
    int notesLongest,
    Percent attended,
    Percent missed,
    Percent cancelledBillable,
    Percent cancelledNonBillable) {

  /** Hundredths that are billed and paid, 0 to 100 each. */
  public record Percent(int billed, int paid) {

    public Percent {
      if (billed < 0 || billed > 100 || paid < 0 || paid > 100) {
        throw new IllegalArgumentException("not hundredths: " + billed + ", " + paid);
      }
    }
  }

  public Duration dueAfter() {
    return Duration.ofHours(dueAfterHours);
  }

  public Duration notice() {
    return Duration.ofHours(noticeHours);
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(fromOn) && day.isBefore(toOn);
  }

  /** The same values on other days. */
  Policy between(LocalDate from, LocalDate to) {
    return new Policy(from, to, dueAfterHours, minuteStep, shortestMinutes, longestOverMinutes, noticeHours,
        notesLongest,
        attended, missed, cancelledBillable, cancelledNonBillable);
  }
}
