package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Terms;
import app.afterbell.jobs.Turn;
import app.afterbell.planning.Dated.Outcome;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * R31: weekly times become sessions eight weeks ahead, or as the company plans, once each. It is Monday, 5:12 pm in New
 * York.
 */
@PageTest
class WeeklyPlansTest {

  private static final Instant NOW = TestClock.START;
  /** Thursday, 4:00 pm in New York. */
  private static final Instant THURSDAY = Instant.parse("2026-11-26T21:00:00Z");

  private final Given given;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final Outlooks outlooks;
  private final SinglePlans single;
  private final PlanningSweep sweep;
  private final Sql sql;

  WeeklyPlansTest(
      Given given, Engagements engagements, WeeklyPlans plans, Outlooks outlooks, SinglePlans single,
      PlanningSweep sweep, Sql sql) {
    this.given = given;
    this.engagements = engagements;
    this.plans = plans;
    this.outlooks = outlooks;
    this.single = single;
    this.sweep = sweep;
    this.sql = sql;
  }

  @Test
  void plansEachDateThatIsToComeForEightWeeks() {
    var dated = start(algebra());

    assertThat(dated).hasSize(15).allSatisfy(one -> assertThat(one.outcome()).isEqualTo(new Outcome.Planned()));
    assertThat(dated.getFirst().occurrence().on()).as("this Monday at four is over").isEqualTo("2026-11-26");
    assertThat(dated.getLast().occurrence().on()).isEqualTo("2027-01-14");
    assertThat(starts()).hasSize(15).startsWith(THURSDAY).endsWith(Instant.parse("2027-01-14T21:00:00Z"));
    assertThat(plans.plannedUntil(algebra())).contains(LocalDate.of(2027, 1, 18));
  }

  @Test
  void plansAsFarAheadAsTheCompanyHasChosenAndTakesNothingBack() {
    start(algebra());
    sql.sql("update policy set planned_weeks = 2").update();

    sweep.turn(Turn.at(Instant.parse("2026-11-24T05:00:00Z")));
    assertThat(starts()).as("a shorter horizon cancels nothing").hasSize(15);
    assertThat(start(writing())).as("and plans less of others").hasSizeBetween(2, 4);

    sql.sql("update policy set planned_weeks = 10").update();
    sweep.turn(Turn.at(Instant.parse("2026-11-25T05:00:00Z")));
    assertThat(plans.plannedUntil(algebra())).contains(LocalDate.of(2027, 2, 3));
  }

  @Test
  void plansNothingTwice() {
    start(algebra());

    assertThat(start(algebra())).isEmpty();
    assertThat(sweep.turn(Turn.at(NOW.plusSeconds(1)))).as("it is not due before tomorrow").isZero();
    assertThat(starts()).hasSize(15);
  }

  @Test
  void goesOnFromDayToDay() {
    start(algebra());

    assertThat(sweep.turn(Turn.at(Instant.parse("2026-11-24T05:00:00Z")))).as("midnight in New York").isEqualTo(1);
    assertThat(starts()).hasSize(16).endsWith(Instant.parse("2027-01-18T21:00:00Z"));
    assertThat(sweep.turn(Turn.at(Instant.parse("2026-11-24T05:00:01Z")))).isZero();
    sweep.turn(Turn.at(Instant.parse("2026-12-09T17:00:00Z")));
    assertThat(starts()).as("whatever was missed while nothing ran").hasSize(20);
  }

  @Test
  void severalInstancesPlanEachDateOnce() throws Exception {
    start(algebra());
    start(writing());
    try (var instances = Executors.newFixedThreadPool(8)) {
      var turns = IntStream.range(0, 8).<Callable<Integer>>mapToObj(_ ->
          () -> sweep.turn(Turn.at(NOW.plus(Duration.ofDays(10))))).toList();
      for (var turn : instances.invokeAll(turns)) {
        turn.get();
      }
    }
    assertThat(sql.sql("select count(*) from session").one(Integer.class))
        .isEqualTo(sql.sql("select count(distinct (engagement_id, starts_at)) from session").one(Integer.class))
        .isEqualTo(sql.sql("select count(*) from occurrence where session_id is not null").one(Integer.class));
    assertThat(sql.sql("select count(*) from weekly_plan where planned_until = '2027-01-28'").one(Integer.class))
        .isEqualTo(2);
  }

  @Test
  void ofTwoThatAreDueTogetherOneLeavesOutWhatTheOtherHas() {
    start(algebra());
    sql.sql("update weekly_time set day_of_week = 1, starts_at = '16:30' where engagement_id = :id")
        .param("id", writing()).update();
    assertThat(start(writing())).allSatisfy(one -> assertThat(one.outcome()).isInstanceOf(Outcome.Collides.class));

    assertThat(sweep.turn(Turn.at(NOW.plus(Duration.ofDays(14))))).isEqualTo(2);

    assertThat(sql.sql("select count(*) from occurrence where on_date >= '2027-01-18' and on_date < '2027-02-01'"
        + " and extract(isodow from on_date) = 1 and session_id is not null").one(Integer.class)).isEqualTo(2);
    assertThat(sql.sql("select count(*) from occurrence where on_date >= '2027-01-18' and left_out = 'collides'")
        .one(Integer.class)).isEqualTo(2);
  }

  @Test
  void oneThatCannotBePlannedIsPutOffAndKeepsNoOtherWaiting() {
    start(algebra());
    start(writing());
    var algebra = algebra();
    var writing = writing();
    sql.sql("update engagement set time_zone = 'Nowhere/Else' where id = :id").param("id", writing).update();
    var later = NOW.plus(Duration.ofDays(10));

    sweep.turn(Turn.at(later));

    assertThat(plans.plannedUntil(algebra)).contains(LocalDate.of(2027, 1, 28));
    assertThat(sql.sql("select look_at from weekly_plan where engagement_id = :id").param("id", writing)
        .one(Instant.class)).isEqualTo(later.plus(Duration.ofMinutes(10)));
    assertThat(sweep.turn(Turn.at(later.plusSeconds(1)))).isZero();
  }

  @Test
  void leavesASessionOfThatDayAsItIsAndLooksAtItOnce() {
    var there = given.session(algebra(), THURSDAY.plus(Duration.ofHours(2)), 45);

    assertThat(start(algebra()).getFirst().outcome()).isEqualTo(new Outcome.There(there));
    assertThat(starts()).hasSize(15);
  }

  @Test
  void leavesOutWhatCollidesAndPlansItWhenItIsFree() {
    var other = given.session(writing(), THURSDAY.plus(Duration.ofMinutes(30)), 45);

    assertThat(start(algebra()).getFirst().outcome()).isInstanceOfSatisfying(Outcome.Collides.class,
        collides -> assertThat(collides.with()).extracting(one -> one.session()).containsExactly(other));
    assertThat(plans.leftOut(algebra(), NOW)).extracting(LeftOut::on).containsExactly(LocalDate.of(2026, 11, 26));
    assertThat(again()).map(Dated::outcome).get().isInstanceOf(Outcome.Collides.class);

    given.cancelled(other, Asker.MENTOR, given.maya(), NOW);
    assertThat(again()).map(Dated::outcome).contains(new Outcome.Planned());
    assertThat(again()).as("it is not left out any more").isEmpty();
    assertThat(plans.leftOut(algebra(), NOW)).isEmpty();
  }

  @Test
  void aCancelledOrMovedSessionIsNotPlannedAnew() {
    start(algebra());
    var first = first();
    given.cancelled(first, Asker.MENTOR, given.maya(), NOW);
    var second = session(Instant.parse("2026-11-30T21:00:00Z"));
    given.moved(second, Asker.MENTOR, given.maya(), Instant.parse("2026-12-01T21:00:00Z"), NOW);

    plans.stop(algebra(), NOW);
    assertThat(start(algebra())).isEmpty();
    assertThat(starts()).hasSize(15);
  }

  @Test
  void endsWithTheEngagementAndGoesOnWhenThatDoes() {
    ends(LocalDate.of(2026, 12, 3));
    start(algebra());
    assertThat(starts()).hasSize(3).endsWith(Instant.parse("2026-12-03T21:00:00Z"));

    ends(null);
    assertThat(plans.goOn(algebra(), NOW)).hasSize(12);
  }

  @Test
  void stopsAndKeepsWhatIsPlanned() {
    start(algebra());
    plans.stop(algebra(), NOW);

    assertThat(sweep.turn(Turn.at(NOW.plus(Duration.ofDays(20))))).isZero();
    assertThat(plans.goOn(algebra(), NOW.plus(Duration.ofDays(20)))).isEmpty();
    assertThat(starts()).hasSize(15);
    assertThat(plans.plannedUntil(algebra())).isEmpty();
  }

  @Test
  void foreseesWhatItWouldPlanAndWritesNothing() {
    given.session(writing(), THURSDAY.plus(Duration.ofMinutes(30)), 45);
    var agreed = engagements.find(algebra()).orElseThrow().agreed();

    var rhythm = new Beginnings.Rhythm(Engagements.always(agreed.weekly()), Set.of(), true);
    var foreseen = outlooks.of(agreed, rhythm, NOW).dates();

    assertThat(foreseen).hasSize(15);
    assertThat(foreseen.getFirst().outcome()).isInstanceOf(Outcome.Collides.class);
    assertThat(foreseen.get(1).outcome()).isEqualTo(new Outcome.Planned());
    assertThat(sql.sql("select count(*) from session").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void takesTheMinutesThatHoldOnEachDay() {
    var terms = engagements.termsOn(algebra(), LocalDate.of(2026, 12, 1));
    engagements.agree(algebra(), LocalDate.of(2026, 12, 7),
        new Terms(90, terms.billRate(), terms.payRate()), given.bola().id(), NOW);
    start(algebra());

    assertThat(sql.sql("select planned_minutes from session order by starts_at").list(Integer.class))
        .startsWith(60, 60, 60, 90, 90).hasSize(15);
  }

  @Test
  void plansASingleSessionWhereItIsAgreedAndEverybodyIsFree() {
    var friday = Instant.parse("2026-11-27T15:00:00Z");
    assertThat(single.plan(algebra(), friday, 60, given.bola(), NOW)).isInstanceOf(SingleAnswer.Planned.class);
    assertThat(single.plan(algebra(), friday.plusSeconds(60), 60, given.bola(), NOW))
        .isInstanceOf(SingleAnswer.Collides.class);
    assertThat(single.plan(algebra(), NOW, 60, given.bola(), NOW)).isEqualTo(refused(SingleAnswer.Why.PAST));
    assertThat(single.plan(algebra(), friday.plusSeconds(86_400), 14, given.bola(), NOW))
        .isEqualTo(refused(SingleAnswer.Why.MINUTES));
    ends(LocalDate.of(2026, 12, 3));
    assertThat(single.plan(algebra(), Instant.parse("2026-12-04T04:59:00Z"), 60, given.bola(), NOW))
        .as("the evening of the last day").isInstanceOf(SingleAnswer.Planned.class);
    assertThat(single.plan(algebra(), Instant.parse("2026-12-04T05:00:00Z"), 60, given.bola(), NOW))
        .isEqualTo(refused(SingleAnswer.Why.NOT_AGREED));
    assertThat(starts()).hasSize(2);
  }

  private static SingleAnswer refused(SingleAnswer.Why why) {
    return new SingleAnswer.Refused(why);
  }

  private List<Dated> start(EngagementId id) {
    return plans.start(id, given.bola().id(), NOW);
  }

  private Optional<Dated> again() {
    return plans.lookAgain(algebra(), LocalDate.of(2026, 11, 26), LocalTime.of(16, 0), given.bola(), NOW);
  }

  private void ends(@Nullable LocalDate on) {
    var agreed = engagements.find(algebra()).orElseThrow().agreed();
    engagements.change(algebra(), agreed.about(agreed.name(), agreed.subject(), on, agreed.meetingLink()), NOW);
  }

  private EngagementId algebra() {
    return given.engagement(Cast.ALGEBRA);
  }

  private EngagementId writing() {
    return given.engagement(Cast.WRITING);
  }

  private SessionId first() {
    return session(THURSDAY);
  }

  private SessionId session(Instant at) {
    return sql.sql("select id from session where starts_at = :at").param("at", at).one(SessionId.class);
  }

  private List<Instant> starts() {
    return sql.sql("select starts_at from session where engagement_id = :id order by starts_at")
        .param("id", algebra())
        .list(Instant.class);
  }
}
