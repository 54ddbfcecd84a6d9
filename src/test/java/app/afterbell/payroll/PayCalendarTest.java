package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Policies;
import app.afterbell.organization.Policy;
import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R24. */
@RuleTest
class PayCalendarTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final PayCalendar CALENDAR =
      new PayCalendar(NEW_YORK, Settled.periods(LocalDate.parse("2024-01-01"), 2), Settled.in(NEW_YORK));

  private static final PayPeriod NOVEMBER =
      new PayPeriod(LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-04"));

  @Test
  void aPeriodIsTwoWeeksMondayToSundayAndPaidFiveDaysAfterItsEnd() {
    assertThat(CALENDAR.periodOf(at("2026-11-23T16:00"))).isEqualTo(NOVEMBER);
    assertThat(NOVEMBER.lastDay()).isEqualTo("2026-11-29");
  }

  @Test
  void aSessionBelongsToThePeriodOfItsStartInTheOrganizationsZone() {
    assertThat(CALENDAR.periodOf(at("2026-11-29T23:59"))).isEqualTo(NOVEMBER);
    assertThat(CALENDAR.periodOf(at("2026-11-30T00:00"))).isEqualTo(CALENDAR.after(NOVEMBER));
    assertThat(CALENDAR.periodOf(at("2026-11-16T00:00"))).isEqualTo(NOVEMBER);
    assertThat(CALENDAR.periodOf(at("2026-11-15T23:59"))).isEqualTo(CALENDAR.before(NOVEMBER));
  }

  @Test
  void aRunNeverClosesBeforeTheLastOfItsTasksIsDue() {
    var last = at("2026-11-29T23:59");
    var due = last.plus(Duration.ofMinutes(480)).plus(Duration.ofHours(48));
    assertThat(CALENDAR.closesAt(NOVEMBER)).isAfterOrEqualTo(due);
  }

  @Test
  void periodsReachBackBeforeTheAnchor() {
    assertThat(CALENDAR.periodOf(LocalDate.parse("2023-12-31")).from()).isEqualTo("2023-12-18");
  }

  @Test
  void loggedByTheDueDateIsAlwaysPaidOnThePeriodsOwnPayDay() {
    var start = at("2026-11-29T23:30");
    var due = start.plus(Duration.ofMinutes(60)).plus(Duration.ofHours(48));
    assertThat(CALENDAR.paying(start, due, due)).isEqualTo(NOVEMBER);
  }

  @Test
  void loggedLateButBeforeTheRunClosesIsStillPaidOnThePeriodsOwnPayDay() {
    var start = at("2026-11-16T16:00");
    var due = start.plus(Duration.ofHours(49));
    assertThat(CALENDAR.paying(start, due, at("2026-12-02T07:59"))).isEqualTo(NOVEMBER);
  }

  @Test
  void loggedAfterTheRunClosedIsPaidByTheFirstRunThatClosesAfterThat() {
    var start = at("2026-11-16T16:00");
    var due = start.plus(Duration.ofHours(49));
    assertThat(CALENDAR.paying(start, due, at("2026-12-02T08:00")).payOn()).isEqualTo("2026-12-18");
    assertThat(CALENDAR.paying(start, due, at("2027-03-01T12:00")).payOn()).isEqualTo("2027-03-12");
  }

  @Test
  void aRunClosesByWallClockDaysInWeeksWithAClockChange() {
    var period = CALENDAR.periodOf(LocalDate.parse("2026-10-25"));
    assertThat(period.to()).isEqualTo("2026-11-02");
    assertThat(CALENDAR.closesAt(period)).isEqualTo(at("2026-11-04T08:00"));
  }

  @Test
  void aRunClosesWhenNoTaskOfASessionUnderALongerDueTimeBeforeCanBeOnTime() {
    var decided = LocalDate.parse("2026-11-20");
    var longer = new PayCalendar(NEW_YORK, Settled.periods(LocalDate.parse("2024-01-01"), 2),
        new Policies(NEW_YORK, List.of(
        policy(LocalDate.MIN, decided, 14 * 24), policy(decided, LocalDate.MAX, 48))));
    assertThat(longer.closesAt(NOVEMBER)).isEqualTo(at("2026-12-04T08:00"));
    assertThat(longer.closesAt(longer.after(NOVEMBER))).isEqualTo(at("2026-12-16T08:00"));
  }

  @Test
  void aRunDoesNotWaitForWhatIsSettledForLaterDays() {
    var december = LocalDate.parse("2026-12-01");
    var policies = new Policies(NEW_YORK,
        List.of(policy(LocalDate.MIN, december, 48), policy(december, LocalDate.MAX, 480)));
    var calendar = new PayCalendar(NEW_YORK, Settled.periods(LocalDate.parse("2024-01-01"), 2), policies);

    assertThat(calendar.closesAt(NOVEMBER)).isEqualTo(CALENDAR.closesAt(NOVEMBER));
  }

  @Test
  void isTheOneThatTheOrganizationSettled() {
    var organization = new Organization(
        "Riverside", NEW_YORK, "help@example.org", false, LocalDate.parse("2024-01-01"), List.of(),
        Settled.in(NEW_YORK), List.of(), List.of());

    assertThat(PayCalendar.of(organization)).isEqualTo(CALENDAR);
    assertThat(PayRule.of(organization)).isEqualTo(new PayRule(organization.policies(), CALENDAR));
  }

  private static Policy policy(LocalDate from, LocalDate to, int dueAfterHours) {
    return Settled.due(from, to, dueAfterHours);
  }

  @Test
  void aRunsBoundsAreThoseOfItsPeriodAndOfTheTimeSinceTheRunBefore() {
    assertThat(CALENDAR.boundsOf(NOVEMBER)).isEqualTo(new RunBounds(
        at("2026-11-16T00:00"), at("2026-11-30T00:00"), at("2026-11-18T08:00"), at("2026-12-02T08:00")));
  }

  @Test
  void paysASeptemberSessionWhoseNotesCameInOctoberInOctober() {
    var start = at("2026-09-14T16:00");
    assertThat(CALENDAR.paying(start, start.plus(Duration.ofHours(49)), at("2026-10-12T18:00")).payOn())
        .isEqualTo("2026-10-23");
  }

  @Test
  void anchorsOnAMonday() {
    assertThatThrownBy(() ->
        new PayCalendar(NEW_YORK, Settled.periods(LocalDate.parse("2024-01-02"), 2), Settled.in(NEW_YORK)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closesNextWhatHasEndedAndElseWhatEndsWithinTwoDays() {
    var closes = CALENDAR.closesAt(NOVEMBER);
    assertThat(CALENDAR.closing(at("2026-11-27T23:59"))).isEmpty();
    assertThat(CALENDAR.closing(at("2026-11-28T00:00"))).contains(NOVEMBER);
    assertThat(CALENDAR.closing(closes.minusSeconds(1))).contains(NOVEMBER);
    assertThat(CALENDAR.closing(closes)).isEmpty();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
  }
}
