package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Terms;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.jobs.Turn;
import app.afterbell.planning.SeriesDate.Becomes;
import app.afterbell.planning.SeriesDate.Why;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R33: a series changes by this and later, or all to come. It is Monday, 5:12 pm in New York; Algebra is on Mondays and
 * Thursdays at four.
 */
@PageTest
class PlanningSeriesTest {

  private static final Instant NOW = TestClock.START;
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(11));
  private static final UUID KEY = UUID.fromString("0190aaaa-0000-7000-8000-0000000000a1");

  private final Given given;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final Series series;
  private final PlanningSweep sweep;
  private final Sql sql;

  PlanningSeriesTest(
      Given given, Engagements engagements, WeeklyPlans plans, Series series, PlanningSweep sweep, Sql sql) {
    this.given = given;
    this.engagements = engagements;
    this.plans = plans;
    this.series = series;
    this.sweep = sweep;
    this.sql = sql;
  }

  @BeforeEach
  void algebraIsPlanned() {
    plans.start(algebra(), given.bola().id(), NOW);
  }

  @Test
  void movesThisAndLaterAndLeavesWhatIsBeforeAlone() {
    var asked = to(thursday("2026-12-03"), Reach.THIS_AND_LATER, DayOfWeek.FRIDAY, "17:30");
    var list = look(asked);

    assertThat(list.dates()).hasSize(8).first().extracting(SeriesDate::becomes).isEqualTo(alone(Why.EARLIER));
    assertThat(list.moving()).isEqualTo(7);
    assertThat(press(asked, list)).isEqualTo(new SeriesAnswer.Changed(KEY, 7, NOW.plus(Series.UNDO)));

    assertThat(starts()).contains(at("2026-11-26T21:00:00Z"), at("2026-12-04T22:30:00Z"), at("2027-01-15T22:30:00Z"))
        .doesNotContain(at("2026-12-03T21:00:00Z")).contains(at("2026-11-30T21:00:00Z"));
    assertThat(weekly()).containsExactly("MO 16:00 null null", "TH 16:00 null 2026-12-03", "FR 17:30 2026-12-04 null");
  }

  @Test
  void theSweepGoesOnAtTheNewTimesAndPlansNothingTwice() {
    var asked = to(thursday("2026-12-03"), Reach.THIS_AND_LATER, DayOfWeek.FRIDAY, "17:30");
    press(asked, look(asked));

    sweep.turn(Turn.at(NOW.plus(Duration.ofDays(14))));

    assertThat(starts()).doesNotHaveDuplicates().contains(at("2027-01-22T22:30:00Z"), at("2027-01-25T21:00:00Z"))
        .doesNotContain(at("2027-01-21T21:00:00Z"));
    assertThat(sql.sql("""
        select count(*) from session where extract(isodow from starts_at at time zone 'America/New_York') = 5
        """).one(Integer.class)).isEqualTo(9);
  }

  @Test
  void keepsTheIdentityOfEachAndPutsAllBackWithinTenMinutes() {
    var before = starts();
    var ids = sql.sql("select id from session order by id").list(SessionId.class);
    var asked = to(thursday("2026-11-26"), Reach.ALL_TO_COME, DayOfWeek.TUESDAY, "15:00");
    press(asked, look(asked));
    assertThat(sql.sql("select id from session order by id").list(SessionId.class)).isEqualTo(ids);

    assertThat(series.takeBack(KEY, Asker.STAFF, given.bola(), NOW.plusSeconds(599)))
        .isEqualTo(new SeriesAnswer.TakenBack(8));
    assertThat(starts()).isEqualTo(before);
    assertThat(weekly()).containsExactly("MO 16:00 null null", "TH 16:00 null null");
    assertThat(series.takeBack(KEY, Asker.STAFF, given.bola(), NOW.plusSeconds(599)))
        .isEqualTo(new SeriesAnswer.TakenBack(0));
    assertThat(sql.sql("select count(*) from plan_news where dropped_at is null").one(Integer.class)).isZero();
  }

  @Test
  void isNotTakenBackOnceItsTimeIsOverOrSomethingElseWasAgreed() {
    var asked = to(thursday("2026-11-26"), Reach.ALL_TO_COME, DayOfWeek.TUESDAY, "15:00");
    press(asked, look(asked));
    assertThat(series.takeBack(KEY, Asker.STAFF, given.bola(), LATER)).isInstanceOf(SeriesAnswer.Refused.class);
    engagements.agreeWeekly(algebra(), List.of(), given.bola().id(), NOW);
    assertThat(series.takeBack(KEY, Asker.STAFF, given.bola(), NOW.plusSeconds(1)))
        .isEqualTo(new SeriesAnswer.Refused(List.of(new PlanRefusal.ChangedSince())));
  }

  @Test
  void leavesAloneWhatWasMovedByHandOrCancelledOrCollides() {
    given.moved(thursday("2026-12-03"), Asker.MENTOR, given.maya(), at("2026-12-04T16:00:00Z"), NOW);
    given.cancelled(thursday("2026-12-10"), Asker.MENTOR, given.maya(), NOW);
    given.session(Cast.WRITING, "2026-12-18T22:15:00Z");
    var list = look(to(thursday("2026-11-26"), Reach.ALL_TO_COME, DayOfWeek.FRIDAY, "17:30"));

    assertThat(list.dates().get(1).becomes()).isEqualTo(new Becomes.Alone(Why.MOVED_BY_HAND, NOW));
    assertThat(list.dates().get(2).becomes()).isEqualTo(alone(Why.CANCELLED));
    assertThat(list.dates().get(3).becomes()).isInstanceOfSatisfying(Becomes.Refused.class,
        refused -> assertThat(refused.reasons()).allMatch(PlanRefusal.Collides.class::isInstance));
    assertThat(list.moving()).isEqualTo(5);
    assertThat(list.leftAlone()).isEqualTo(3);
  }

  @Test
  void changesNothingWhereSomethingChangedBetweenTheListAndThePress() {
    var asked = to(thursday("2026-11-26"), Reach.ALL_TO_COME, DayOfWeek.FRIDAY, "17:30");
    var seen = look(asked);
    given.cancelled(thursday("2026-12-10"), Asker.MENTOR, given.maya(), NOW);
    var before = starts();

    assertThat(press(asked, seen)).isInstanceOfSatisfying(SeriesAnswer.Differs.class,
        differs -> assertThat(differs.now().moving()).isEqualTo(7));
    assertThat(starts()).isEqualTo(before);
    assertThat(sql.sql("select count(*) from series_change").one(Integer.class)).isZero();
  }

  @Test
  void isDoneOnceHoweverOftenItIsPressed() throws Exception {
    var asked = to(thursday("2026-11-26"), Reach.ALL_TO_COME, DayOfWeek.FRIDAY, "17:30");
    var seen = look(asked);
    try (var browsers = Executors.newFixedThreadPool(4)) {
      var presses = IntStream.range(0, 4).<Callable<SeriesAnswer>>mapToObj(_ -> () -> press(asked, seen)).toList();
      for (var press : browsers.invokeAll(presses)) {
        assertThat(press.get()).isIn(new SeriesAnswer.Changed(KEY, 8, NOW.plus(Series.UNDO)),
            new SeriesAnswer.Already(KEY));
      }
    }
    assertThat(sql.sql("select count(*) from plan_entry where kind = 'moved'").one(Integer.class)).isEqualTo(8);
  }

  @Test
  void whatIsAgreedFromALaterDayStandsUnlessItIsReplaced() {
    var held = engagements.weeklyOverTime(algebra()).get(1);
    engagements.agreeWeekly(algebra(), List.of(engagements.weeklyOverTime(algebra()).getFirst(),
        held.until(LocalDate.of(2026, 12, 31)).orElseThrow(), new WeeklyHeld(held.line(),
            new WeeklyTime(DayOfWeek.THURSDAY, LocalTime.of(16, 0)), LocalDate.of(2026, 12, 31), null, null, 45)),
        given.bola().id(), NOW);
    var terms = engagements.termsOn(algebra(), LocalDate.of(2026, 12, 1));
    engagements.agree(algebra(), LocalDate.of(2026, 12, 14), new Terms(90, terms.billRate(), terms.payRate()),
        given.bola().id(), NOW);
    var stands = to(thursday("2026-11-26"), Reach.ALL_TO_COME, DayOfWeek.FRIDAY, "17:30");
    var list = look(stands);

    assertThat(list.laterTimes()).hasSize(1);
    assertThat(list.laterTerms()).hasSize(1);
    assertThat(list.dates()).extracting(SeriesDate::thenMinutes).startsWith(60, 60, 60, 90, 90);
    assertThat(list.dates().getLast().becomes()).isEqualTo(alone(Why.AGREED_LATER));
    press(stands, list);
    assertThat(weekly()).contains("FR 17:30 2026-11-27 2027-01-01", "TH 16:00 2026-12-31 null 45");

    series.takeBack(KEY, Asker.STAFF, given.bola(), NOW);
    var replaced = new SeriesChange(UUID.randomUUID(), stands.session(), Asker.STAFF, Reach.ALL_TO_COME,
        DayOfWeek.FRIDAY, LocalTime.of(17, 30), 60, "mentor_conflict", true, null);
    assertThat(look(replaced).dates()).allMatch(SeriesDate::moves).extracting(SeriesDate::thenMinutes).containsOnly(60);
    press(replaced, look(replaced));
    assertThat(weekly()).containsExactly("MO 16:00 null null", "TH 16:00 null 2026-11-26",
        "FR 17:30 2026-11-27 null 60");
  }

  @Test
  void takesNoWeeklyTimeTwiceAndNoneOfAStranger() {
    var asked = to(thursday("2026-11-26"), Reach.ALL_TO_COME, DayOfWeek.MONDAY, "16:00");
    assertThat(look(asked).taken()).isTrue();
    assertThat(press(asked, look(asked))).isInstanceOf(SeriesAnswer.NothingMoves.class);
    var mentors = new SeriesChange(KEY, asked.session(), Asker.MENTOR, Reach.ALL_TO_COME, DayOfWeek.FRIDAY,
        LocalTime.of(17, 30), 60, "mentor_conflict", false, null);
    assertThat(series.look(mentors, given.maya(), NOW)).map(SeriesList::moving).contains(8L);
    assertThatThrownBy(() -> series.look(mentors, given.tomas(), NOW)).as("another mentor has none")
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void leavesOutANewTimeOnAHoliday() {
    sql.sql("""
        insert into holiday (id, name, from_on, to_on, added_by, added_at)
        values ('0190aaaa-0000-7000-8000-00000000000a', 'Bridge day', '2026-12-04', '2026-12-05', :by, :now)
        """).param("by", given.bola().id()).param("now", NOW).update();
    assertThat(look(to(thursday("2026-11-26"), Reach.ALL_TO_COME, DayOfWeek.FRIDAY, "17:30")).dates().get(1).becomes())
        .isInstanceOf(Becomes.Off.class);
  }

  private SeriesChange to(SessionId session, Reach reach, DayOfWeek day, String at) {
    return new SeriesChange(KEY, session, Asker.STAFF, reach, day, LocalTime.parse(at), 60, "mentor_conflict", false,
        null);
  }

  private SeriesList look(SeriesChange asked) {
    return series.look(asked, given.bola(), NOW).orElseThrow();
  }

  private SeriesAnswer press(SeriesChange asked, SeriesList seen) {
    return series.change(asked, seen.lines(), given.bola(), NOW);
  }

  private static Becomes alone(Why why) {
    return new Becomes.Alone(why, null);
  }

  private EngagementId algebra() {
    return given.engagement(Cast.ALGEBRA);
  }

  private SessionId thursday(String day) {
    return sql.sql("select id from session where starts_at = :at")
        .param("at", at(day + "T21:00:00Z")).one(SessionId.class);
  }

  private static Instant at(String at) {
    return Instant.parse(at);
  }

  private List<Instant> starts() {
    return sql.sql("select starts_at from session where engagement_id = :id order by starts_at")
        .param("id", algebra()).list(Instant.class);
  }

  private List<String> weekly() {
    return engagements.weeklyOverTime(algebra()).stream()
        .map(one -> one.time() + " " + one.fromOn() + " " + one.toOn()
            + (one.minutes() == null ? "" : " " + one.minutes()))
        .toList();
  }
}
