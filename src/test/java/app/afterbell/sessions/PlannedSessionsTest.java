package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.PlanAnswer.Planned;
import app.afterbell.sessions.PlanAnswer.Taken;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Putting sessions on the plan where somebody has another one: R31. */
@PageTest
class PlannedSessionsTest {

  private static final Instant START = Instant.parse("2026-11-29T15:30:00Z");
  private static final Duration HALF = Duration.ofMinutes(30);

  private final MockMvcTester pages;
  private final Given given;
  private final Plans plans;
  private final Sql sql;

  PlannedSessionsTest(MockMvcTester pages, Given given, Plans plans, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.plans = plans;
    this.sql = sql;
  }

  @Test
  void refusesASecondOneOfItsMentor() {
    var there = given.session(given.engagement(Cast.ALGEBRA), START);
    assertThat(plans.plan(of(Cast.WRITING, Cast.MAYA, START.plus(HALF)))).isEqualTo(new Taken(List.of(
        new Collision(there, given.maya().id(), true, START, 60))));
    assertThat(all()).isEqualTo(1);
    assertThat(plans.plan(of(Cast.WRITING, Cast.MAYA, START.plus(HALF).plus(HALF)))).isInstanceOf(Planned.class);
  }

  @Test
  void saysWhoPlannedIt() {
    var now = START.minus(HALF);
    var plan = of(Cast.ALGEBRA, Cast.MAYA, START);
    var planned = (Planned) plans.plan(plan, Asker.MENTOR, given.bola(), now);
    assertThat(sql.sql("select kind || ' ' || asked_by from plan_history where session_id = :id and recorded_by = :by")
        .param("id", planned.id()).param("by", given.bola().id()).list(String.class))
        .containsExactly("planned mentor");
    assertThat(plans.plan(plan, Asker.MENTOR, given.bola(), now)).isInstanceOf(Taken.class);
    given.cancelled(planned.id(), Asker.MENTOR, given.maya(), now);
    assertThat(pages.get().uri("/mentor/sessions/{id}", planned.id().value()).with(SignedIn.as(given.maya())))
        .bodyText().containsSubsequence("What happened so far", "Cancelled", "Planned for", "Bola Akindele");
  }

  @Test
  void refusesASecondOneOfAStudent() {
    var there = given.session(given.engagement(Cast.ROBOTICS), START);
    given.joins(Cast.LUCIA, Cast.CHEMISTRY, Instant.EPOCH);
    assertThat(plans.plan(of(Cast.CHEMISTRY, Cast.TOMAS, START))).isEqualTo(new Taken(List.of(
        new Collision(there, given.person(Cast.LUCIA).id(), false, START, 90))));
  }

  @Test
  void refusesASecondOneOfItsEngagementThoughNobodyOfItIsThere() {
    var there = given.session(given.engagement(Cast.ALGEBRA), START);
    sql.sql("update session_student set cancelled_at = now(), plan_revision = 1").update();
    assertThat(plans.plan(of(Cast.ALGEBRA, Cast.TOMAS, START))).isInstanceOfSatisfying(Taken.class, taken ->
        assertThat(taken.with()).extracting(Collision::session).containsExactly(there));
  }

  @Test
  void leavesTheTimeOfACancelledOneFree() {
    given.cancelled(given.session(given.engagement(Cast.ALGEBRA), START), Asker.MENTOR, given.maya(),
        START.minus(HALF));
    assertThat(plans.plan(of(Cast.ALGEBRA, Cast.MAYA, START))).isInstanceOf(Planned.class);
  }

  @Test
  void takesOverTwoAtOnceThatWereAgreedElsewhereAndGuardsTheFirst() {
    var ids = plans.takeOver(List.of(
        of(Cast.ROBOTICS, Cast.MAYA, START.plus(HALF)), of(Cast.ALGEBRA, Cast.MAYA, START),
        of(Cast.ROBOTICS, Cast.MAYA, START.plus(HALF).plus(HALF))));
    assertThat(guarded()).containsExactly(ids.get(1));
    assertThat(sql.sql("select count(*) from session_student where guarded").one(Integer.class))
        .as("Ana, and the four of the first club").isEqualTo(5);
  }

  @Test
  void aStudentWhoJoinsTwoAtOnceIsGuardedInTheFirst() {
    plans.takeOver(List.of(of(Cast.ROBOTICS, Cast.MAYA, START), of(Cast.ROBOTICS, Cast.MAYA, START.plus(HALF))));
    given.joins(Cast.ANA, Cast.ROBOTICS, START.minus(HALF));
    assertThat(sql.sql("select guarded from session_student where student_id = :ana order by starts_at")
        .param("ana", given.ana().id()).list(Boolean.class)).containsExactly(true, false);
  }

  @Test
  void aLengthThatIsCorrectedIntoAnotherSessionIsKeptAndNotGuarded() {
    var first = given.session(given.engagement(Cast.ALGEBRA), START);
    var second = given.session(given.engagement(Cast.ALGEBRA), START.plus(Duration.ofMinutes(60)));
    assertThat(plans.correctLength(first, 75)).isTrue();
    assertThat(guarded()).containsExactly(second);
    assertThat(plans.correctLength(second, 90)).isTrue();
    assertThat(guarded()).isEmpty();
  }

  @Test
  void aLengthThatIsCorrectedIntoACancelledSessionStaysGuarded() {
    var first = given.session(given.engagement(Cast.ALGEBRA), START);
    var second = given.session(given.engagement(Cast.WRITING), START.plus(Duration.ofMinutes(60)));
    given.cancelled(second, Asker.MENTOR, given.maya(), START.minus(HALF));
    assertThat(plans.correctLength(first, 75)).isTrue();
    assertThat(guarded()).contains(first);
    assertThat(sql.sql("select guarded from session_student where session_id = :id").param("id", first)
        .one(Boolean.class)).isTrue();
  }

  private PlannedSession of(String course, String mentor, Instant at) {
    return new PlannedSession(given.engagement(course), mentor(mentor), at, given.maya().zone(),
        course.equals(Cast.ROBOTICS) ? 90 : 60);
  }

  private PersonId mentor(String member) {
    return given.person(member).id();
  }

  private int all() {
    return sql.sql("select count(*) from session").one(Integer.class);
  }

  private List<SessionId> guarded() {
    return sql.sql("select id from session where guarded order by starts_at").list(SessionId.class);
  }
}
