package app.afterbell.organization;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the organization settled, and on which days it holds. A session is judged by the policy of the day on which it
 * starts, whenever it is logged or corrected (R39).
 *
 * @param fromOn the first day, by the calendar of the organization's zone; {@link LocalDate#MIN} in the first policy
 * @param toOn the day after the last; {@link LocalDate#MAX} in the last policy
 * @param values of each {@link Setting}
 */
public record Policy(LocalDate fromOn, LocalDate toOn, Map<Setting, Integer> values) {

  /** The bold values of the rules, for all time. */
  public static final Policy DEFAULTS = new Policy(LocalDate.MIN, LocalDate.MAX, Setting.each(Setting::byDefault));

  public Policy {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    if (values.size() != Setting.values().length) {
      throw new IllegalArgumentException("not each setting has a value");
    }
  }

  /** Hundredths that are billed and paid, 0 to 100 each. */
  public record Percent(int billed, int paid) {

    public Percent {
      if (billed < 0 || billed > 100 || paid < 0 || paid > 100) {
        throw new IllegalArgumentException("not hundredths: " + billed + ", " + paid);
      }
    }
  }

  public int of(Setting setting) {
    return values.get(setting);
  }

  /** The same with other values for some. */
  public Policy with(Map<Setting, Integer> others) {
    var all = new EnumMap<>(values);
    all.putAll(others);
    return new Policy(fromOn, toOn, all);
  }

  /** From the planned end to a task's due date (R3). */
  public int dueAfterHours() {
    return of(Setting.DUE_AFTER_HOURS);
  }

  public Duration dueAfter() {
    return Duration.ofHours(dueAfterHours());
  }

  /** The grid of actual minutes (R6). */
  public int minuteStep() {
    return of(Setting.MINUTE_STEP);
  }

  /** The least that can be logged (R6). */
  public int shortestMinutes() {
    return of(Setting.SHORTEST_MINUTES);
  }

  /** How far over the planned minutes can be logged (R6). */
  public int longestOverMinutes() {
    return of(Setting.LONGEST_OVER_MINUTES);
  }

  /** Elapsed hours before the start that free a family from the bill (R9). */
  public int noticeHours() {
    return of(Setting.NOTICE_HOURS);
  }

  public Duration notice() {
    return Duration.ofHours(noticeHours());
  }

  /** Characters of notes beyond the template (R17). */
  public int notesLongest() {
    return of(Setting.NOTES_LONGEST);
  }

  /** What stands behind each status, and so on (R8). */
  public Percent attended() {
    return new Percent(of(Setting.ATTENDED_BILLED), of(Setting.ATTENDED_PAID));
  }

  public Percent missed() {
    return new Percent(of(Setting.MISSED_BILLED), of(Setting.MISSED_PAID));
  }

  public Percent cancelledBillable() {
    return new Percent(of(Setting.CANCELLED_BILLABLE_BILLED), of(Setting.CANCELLED_BILLABLE_PAID));
  }

  public Percent cancelledNonBillable() {
    return new Percent(of(Setting.CANCELLED_NON_BILLABLE_BILLED), of(Setting.CANCELLED_NON_BILLABLE_PAID));
  }

  /** After how many sessions with notes a guardian is reminded who has not chosen otherwise (R22). */
  public int remindsAfter() {
    return of(Setting.REMINDS_AFTER);
  }

  /** When the quiet of a night begins, by the clocks of who is told (R36). */
  public LocalTime quietFrom() {
    return LocalTime.of(of(Setting.QUIET_FROM), 0);
  }

  /** When it ends. */
  public LocalTime quietTo() {
    return LocalTime.of(of(Setting.QUIET_TO), 0);
  }

  /** How far ahead weekly times become sessions (R31). */
  public int plannedWeeks() {
    return of(Setting.PLANNED_WEEKS);
  }

  /** How long before its start a free slot is offered at the latest (R32). */
  public Duration slotLead() {
    return Duration.ofHours(of(Setting.SLOT_LEAD_HOURS));
  }

  /** How many days ahead free slots are offered (R32). */
  public int slotDays() {
    return of(Setting.SLOT_DAYS);
  }

  /** Whether families book single sessions in free slots (R31). */
  public boolean familiesBook() {
    return of(Setting.FAMILIES_BOOK) == 1;
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(fromOn) && day.isBefore(toOn);
  }

  /** The same values on other days. */
  public Policy between(LocalDate from, LocalDate to) {
    return new Policy(from, to, values);
  }
}
