package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R30: weekly times from a day on, every second week, with an end. Algebra is on Mondays and Thursdays at four. */
@PageTest
class PlanningWeeklyTimesTest {

  private static final Instant NOW = TestClock.START;
  private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);

  private final Given given;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final WeeklyChanges changes;
  private final Sql sql;
  private final PutBacks putBacks;

  PlanningWeeklyTimesTest(
      Given given, Engagements engagements, WeeklyPlans plans, WeeklyChanges changes, Sql sql, PutBacks putBacks) {
    this.putBacks = putBacks;
    this.given = given;
    this.engagements = engagements;
    this.plans = plans;
    this.changes = changes;
    this.sql = sql;
  }

  @BeforeEach
  void algebraIsPlanned() {
    plans.start(algebra(), given.bola().id(), NOW);
  }

  @Test
  void everySecondWeekFromADayToADayOfALengthOfItsOwn() {
    assertThat(changes.add(algebra(), second(LocalDate.of(2027, 1, 9)), given.bola().id(), NOW)).contains(3L);

    assertThat(sql.sql("select starts_at from session where planned_minutes = 90 order by starts_at")
        .list(Instant.class)).containsExactly(Instant.parse("2026-12-05T15:00:00Z"),
            Instant.parse("2026-12-19T15:00:00Z"), Instant.parse("2027-01-02T15:00:00Z"));
    assertThat(changes.add(algebra(), second(null), given.bola().id(), NOW)).as("it is agreed").isEmpty();
    assertThat(engagements.find(algebra()).orElseThrow().agreed().weekly()).hasSize(2);
  }

  @Test
  void oneEndsAndWhatFollowsOfItAlone() {
    var thursdays = engagements.weeklyOverTime(algebra()).get(1);
    var last = LocalDate.of(2026, 12, 10);
    var agreed = engagements.find(algebra()).orElseThrow().agreed();
    var falls = changes.falling(algebra(), agreed, thursdays, last, NOW);
    assertThat(falls).hasSize(5);

    var key = Id.next();
    assertThat(changes.end(key, algebra(), thursdays, last, Set.of(), given.bola(), NOW))
        .isInstanceOf(BreakAnswer.Differs.class);
    Set<SessionId> seen = falls.stream().map(Falls::session).collect(Collectors.toSet());
    assertThat(changes.end(key, algebra(), thursdays, last, seen, given.bola(), NOW))
        .isEqualTo(new BreakAnswer.Done(5));
    assertThat(changes.end(key, algebra(), thursdays, last, seen, given.bola(), NOW))
        .isEqualTo(new BreakAnswer.Already());
    assertThat(sql.sql("select count(*) from session where cancelled_at is null").one(Integer.class)).isEqualTo(10);
    plans.goOn(algebra(), Instant.parse("2026-12-20T17:00:00Z"));
    assertThat(sql.sql("select max(starts_at) from session where cancelled_at is null").one(Instant.class))
        .isEqualTo("2027-02-08T21:00:00Z");
  }

  @Test
  void theEndOfOneIsPutBackWithItsOwnSessions() {
    var before = engagements.weeklyOverTime(algebra());
    var agreed = engagements.find(algebra()).orElseThrow().agreed();
    var last = LocalDate.of(2026, 12, 10);
    Set<SessionId> seen = changes.falling(algebra(), agreed, before.get(1), last, NOW).stream().map(Falls::session)
        .collect(Collectors.toSet());
    var key = Id.next();
    changes.end(key, algebra(), before.get(1), last, seen, given.bola(), NOW);

    var look = putBacks.look(key, algebra(), given.bola(), NOW).orElseThrow();
    assertThat(look.sessions()).hasSize(5).allMatch(Returning::stands);
    assertThat(putBacks.putBack(key, algebra(), look.lines(), given.bola(), NOW))
        .isEqualTo(new BreakAnswer.PutBack(5, 0));
    assertThat(engagements.weeklyOverTime(algebra())).isEqualTo(before);
    assertThat(sql.sql("select count(*) from session").one(Integer.class)).isEqualTo(15);
    assertThat(sql.sql("select count(*) from session where cancelled_at is not null").one(Integer.class)).isZero();
  }

  @Test
  void twoOfEverySecondWeekTakeTurnsAtTheSameHour() {
    var one = second(null);
    var between = new WeeklyHeld(0, one.time(), one.fromOn(), null, SATURDAY.plusWeeks(1), null);
    given.session(given.engagement(Cast.WRITING), Instant.parse("2026-12-26T15:00:00Z"), 60);
    assertThat(changes.add(algebra(), one, given.bola().id(), NOW)).contains(4L);
    assertThat(changes.add(algebra(), between, given.bola().id(), NOW)).as("in the weeks between").contains(2L);
    assertThat(changes.add(algebra(), WeeklyHeld.always(0, one.time()), given.bola().id(), NOW)).as("in both")
        .isEmpty();
    assertThat(sql.sql("""
            select planned_minutes from session
            where extract(isodow from starts_at at time zone 'America/New_York') = 6 and engagement_id = :id
              order by starts_at
            """).param("id", algebra()).list(Integer.class)).containsExactly(90, 60, 90, 90, 60, 90);

    var held = engagements.weeklyOverTime(algebra()).stream().filter(time -> Integer.valueOf(90).equals(time.minutes()))
        .findFirst().orElseThrow();
    var falls = changes.falling(algebra(), engagements.find(algebra()).orElseThrow().agreed(), held, SATURDAY, NOW);
    assertThat(falls).hasSize(3);
    changes.end(Id.next(), algebra(), held, SATURDAY,
        falls.stream().map(Falls::session).collect(Collectors.toSet()), given.bola(), NOW);
    assertThat(plans.leftOut(algebra(), NOW)).as("of the other one").extracting(LeftOut::on)
        .containsExactly(LocalDate.of(2026, 12, 26));
  }

  // Whoever corrects the engagement's name leaves its weekly times over time as they are.
  @Test
  void anotherChangeOfTheEngagementLeavesThemAsTheyAre() {
    changes.add(algebra(), second(null), given.bola().id(), NOW);
    var before = engagements.weeklyOverTime(algebra());
    engagements.change(algebra(), one -> one.about("Ana", one.subject(), null, null), NOW);
    assertThat(engagements.weeklyOverTime(algebra())).isEqualTo(before).hasSize(3);
  }

  private static WeeklyHeld second(LocalDate until) {
    return new WeeklyHeld(0, new WeeklyTime(DayOfWeek.SATURDAY, LocalTime.of(10, 0)), SATURDAY, until, SATURDAY, 90);
  }

  private EngagementId algebra() {
    return given.engagement(Cast.ALGEBRA);
  }
}
