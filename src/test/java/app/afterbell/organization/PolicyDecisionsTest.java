package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.organization.Policy.Percent;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** R39: what staff settle holds from a day on, and touches nothing that has begun. */
@PageTest
class PolicyDecisionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

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
    var from = TODAY.plusDays(10);

    decide(from, policy -> distinct(policy.fromOn(), policy.toOn()));

    var kept = organizations.current().policies().on(from);
    assertThat(kept).isEqualTo(distinct(from, kept.toOn()));
  }

  private static Policy distinct(LocalDate from, LocalDate to) {
    return new Policy(
        from, to, 43, 10, 20, 41, 31, 9_001, new Percent(97, 89), new Percent(83, 79), new Percent(73, 71),
        new Percent(17, 13));
  }

  @Test
  void theDatabaseRefusesTwoForOneDay() {
    assertThatThrownBy(() -> sql.sql("insert into policy (from_on, to_on) values ('2026-12-01', '2026-12-02')")
        .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private PolicyAnswer decide(LocalDate from, UnaryOperator<Policy> change) {
    return decisions.decide(from, change, TestClock.START);
  }

  private static UnaryOperator<Policy> due(int hours) {
    return policy -> new Policy(
        policy.fromOn(), policy.toOn(), hours, policy.minuteStep(), policy.shortestMinutes(),
        policy.longestOverMinutes(),
        policy.noticeHours(), policy.notesLongest(), policy.attended(), policy.missed(), policy.cancelledBillable(),
        policy.cancelledNonBillable());
  }

  private int hours(LocalDate day) {
    return organizations.current().policies().on(day).dueAfterHours();
  }

  private Instant dueAt(SessionId session) {
    return sql.sql("select due_at from session_fact where id = :id").param("id", session).one(Instant.class);
  }
}
