package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** R39: what staff settle holds from a day on, and touches nothing that has begun. */
@PageTest
class PolicyDecisionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  /** On which a pay period begins. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final PolicyDecisions decisions;
  private final Organizations organizations;
  private final Given given;
  private final Sql sql;

  PolicyDecisionsTest(PolicyDecisions decisions, Organizations organizations, Given given, Sql sql) {
    this.decisions = decisions;
    this.organizations = organizations;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void holdsFromTomorrowAtTheEarliest() {
    given.organization();
    assertThat(decide(TODAY, due(24))).isEqualTo(new PolicyAnswer.TooEarly(TODAY.plusDays(1)));
    assertThat(decide(TODAY.plusDays(1), due(24))).isInstanceOf(PolicyAnswer.Decided.class);
    assertThat(hours(TODAY)).isEqualTo(48);
    assertThat(hours(TODAY.plusDays(1))).isEqualTo(24);
  }

  @Test
  void holdsUntilWhatWasSettledForLater() {
    given.organization();
    decide(TODAY.plusDays(20), due(12));
    decide(TODAY.plusDays(10), due(24));

    assertThat(hours(TODAY.plusDays(9))).isEqualTo(48);
    assertThat(hours(TODAY.plusDays(10))).isEqualTo(24);
    assertThat(hours(TODAY.plusDays(19))).isEqualTo(24);
    assertThat(hours(TODAY.plusDays(20))).isEqualTo(12);
  }

  @Test
  void replacesWhatWasSettledForTheSameDay() {
    given.organization();
    decide(TODAY.plusDays(10), due(12));
    decide(TODAY.plusDays(10), due(24));
    assertThat(organizations.current().policies().all()).hasSize(2);
    assertThat(hours(TODAY.plusDays(10))).isEqualTo(24);
  }

  @Test
  void movesTheDueDatesOfSessionsToComeFromThatDayAndOfNoOthers() {
    var begun = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var before = given.session(Cast.ALGEBRA, "2026-12-01T04:59:00Z");
    var from = given.session(Cast.ALGEBRA, "2026-12-01T05:00:00Z");
    var after = given.session(Cast.ALGEBRA, "2026-12-20T21:00:00Z");
    var last = given.session(Cast.ALGEBRA, "2026-12-15T04:59:00Z");
    var next = given.session(Cast.WRITING, "2026-12-15T05:00:00Z");
    decide(LocalDate.of(2026, 12, 15), due(36));

    decide(LocalDate.of(2026, 12, 1), due(24));

    assertThat(dueAt(begun)).isEqualTo("2026-11-25T22:00:00Z");
    assertThat(dueAt(before)).isEqualTo("2026-12-03T05:59:00Z");
    assertThat(dueAt(from)).isEqualTo("2026-12-02T06:00:00Z");
    assertThat(dueAt(last)).isEqualTo("2026-12-16T05:59:00Z");
    assertThat(dueAt(next)).isEqualTo("2026-12-16T17:45:00Z");
    assertThat(dueAt(after)).isEqualTo("2026-12-22T10:00:00Z");
    assertThat(dueAt(given.session(Cast.ALGEBRA, "2026-12-02T21:00:00Z"))).isEqualTo("2026-12-03T22:00:00Z");
  }

  @Test
  void keepsEachValueInItsOwnPlace() {
    given.organization();
    var values = new EnumMap<Setting, Integer>(Setting.class);
    for (var setting : Setting.values()) {
      values.put(setting, Math.floorMod(setting.byDefault() + 1 - setting.least(), setting.most() - setting.least() + 1)
          + setting.least());
    }
    values.put(Setting.PAY_PERIOD_WEEKS, 3);

    assertThat(decide(MONDAY, values)).isInstanceOf(PolicyAnswer.Decided.class);

    assertThat(organizations.current().policies().on(MONDAY).values()).isEqualTo(values);
    assertThat(organizations.current().policies().on(MONDAY.minusDays(1))).extracting(Policy::values)
        .isEqualTo(Policy.DEFAULTS.values());
  }

  @Test
  void aChangeLeavesAloneWhatWasSettledOfAnotherValueForALaterDay() {
    given.organization();
    decide(TODAY.plusDays(20), Map.of(Setting.MISSED_PAID, 50));
    decide(TODAY.plusDays(10), due(24));

    assertThat(hours(TODAY.plusDays(10))).isEqualTo(24);
    assertThat(hours(TODAY.plusDays(30))).as("also after the later change").isEqualTo(24);
    assertThat(on(TODAY.plusDays(19)).missed().paid()).isEqualTo(100);
    assertThat(on(TODAY.plusDays(20)).missed().paid()).isEqualTo(50);
  }

  @Test
  void whatDoesNotHoldYetIsWithdrawnAsIfItHadNotBeenSettled() {
    given.organization();
    var session = given.session(Cast.ALGEBRA, "2026-12-20T21:00:00Z");
    var first = (PolicyAnswer.Decided) decide(TODAY.plusDays(10), due(24));
    decide(TODAY.plusDays(20), Map.of(Setting.MISSED_PAID, 50));
    assertThat(dueAt(session)).isEqualTo("2026-12-21T22:00:00Z");

    assertThat(decisions.withdraw(first.change(), given.imogen(), TestClock.START)).isEqualTo(first);

    assertThat(hours(TODAY.plusDays(30))).isEqualTo(48);
    assertThat(on(TODAY.plusDays(20)).missed().paid()).isEqualTo(50);
    assertThat(dueAt(session)).isEqualTo("2026-12-22T22:00:00Z");
    assertThat(decisions.withdraw(first.change(), given.imogen(), TestClock.START.plus(Duration.ofDays(9))))
        .as("on the day before, twice").isEqualTo(first);
    assertThat(decisions.withdraw(first.change(), given.imogen(), TestClock.START.plus(Duration.ofDays(10))))
        .isInstanceOf(PolicyAnswer.HoldsAlready.class);
  }

  @Test
  void refusesWhatCannotBe() {
    given.organization();
    assertThat(decide(TODAY.plusDays(1), due(0))).isEqualTo(
        new PolicyAnswer.OutOfBounds(List.of(Setting.DUE_AFTER_HOURS)));
    assertThat(decide(TODAY.plusDays(1), due(48))).isInstanceOf(PolicyAnswer.NothingChanged.class);
    assertThat(decide(TODAY.plusYears(3), due(24))).isInstanceOf(PolicyAnswer.TooLate.class);
    assertThat(decide(TODAY.plusDays(1), due(96))).as("its run would close after the pay day")
        .isEqualTo(new PolicyAnswer.PaidBeforeTheRunCloses(6));
    assertThat(organizations.current().policies().all()).as("nothing was written").hasSize(1);
  }

  @Test
  void aPayPeriodThatRunsEndsAsItWasSettled() {
    given.organization();
    assertThat(decide(TODAY.plusDays(1), Map.of(Setting.PAY_PERIOD_WEEKS, 1)))
        .isEqualTo(new PolicyAnswer.WithinAPeriod(List.of(MONDAY)));
    assertThat(decide(MONDAY, Map.of(Setting.PAY_PERIOD_WEEKS, 4))).isInstanceOf(PolicyAnswer.Decided.class);
    var later = MONDAY.plusWeeks(4);
    assertThat(decide(later, Map.of(Setting.PAY_DAY_AFTER_DAYS, 6))).isInstanceOf(PolicyAnswer.Decided.class);

    assertThat(decide(MONDAY, Map.of(Setting.PAY_PERIOD_WEEKS, 3)))
        .isEqualTo(new PolicyAnswer.CutsALaterPeriod(later));
    assertThat(organizations.current().payGrid().endOf(MONDAY)).isEqualTo(later);
  }

  @Test
  void refusesWhatWasTriedUnderOtherRules() {
    given.organization();
    var seen = organizations.mark();
    decide(TODAY.plusDays(10), Map.of(Setting.MISSED_PAID, 50));

    assertThat(decisions.decide(new Wish(TODAY.plusDays(10), due(24), "Why", seen), given.imogen(), TestClock.START))
        .isInstanceOf(PolicyAnswer.ChangedMeanwhile.class);
    assertThat(hours(TODAY.plusDays(10))).isEqualTo(48);
  }

  @Test
  void theDatabaseRefusesTwoForOneDay() {
    assertThatThrownBy(() -> sql.sql("insert into policy (from_on, to_on) values ('2026-12-01', '2026-12-02')")
        .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private PolicyAnswer decide(LocalDate from, Map<Setting, Integer> values) {
    return decisions.decide(new Wish(from, values, "Families asked", null), given.imogen(), TestClock.START);
  }

  private static Map<Setting, Integer> due(int hours) {
    return Map.of(Setting.DUE_AFTER_HOURS, hours);
  }

  private Policy on(LocalDate day) {
    return organizations.current().policies().on(day);
  }

  private int hours(LocalDate day) {
    return on(day).dueAfterHours();
  }

  private Instant dueAt(SessionId session) {
    return sql.sql("select due_at from session_fact where id = :id").param("id", session).one(Instant.class);
  }
}
