package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.jobs.Turn;
import app.afterbell.planning.Dated.Outcome;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R31: holidays and leave leave dates out. It is Monday, 5:12 pm in New York. */
@PageTest
class PlanningDaysOffTest {

  private static final Instant NOW = TestClock.START;
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Given given;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final Outlooks outlooks;
  private final PlanningSweep sweep;
  private final Holidays holidays;
  private final Leaves leaves;
  private final DaysOff daysOff;
  private final Sql sql;

  PlanningDaysOffTest(
      Given given, Engagements engagements, WeeklyPlans plans, Outlooks outlooks, PlanningSweep sweep,
      Holidays holidays, Leaves leaves, DaysOff daysOff, Sql sql) {
    this.given = given;
    this.engagements = engagements;
    this.plans = plans;
    this.outlooks = outlooks;
    this.sweep = sweep;
    this.holidays = holidays;
    this.leaves = leaves;
    this.daysOff = daysOff;
    this.sql = sql;
  }

  @Test
  void aHolidayLeavesOutTheDatesOfItsDays() {
    var thanksgiving = holiday("Thanksgiving", THURSDAY, THURSDAY);

    var dated = start();

    assertThat(dated).hasSize(15);
    assertThat(dated.getFirst().outcome()).isEqualTo(new Outcome.Off(
        new DayOff.Holiday(thanksgiving, "Thanksgiving", THURSDAY, THURSDAY.plusDays(1))));
    assertThat(dated.subList(1, 15)).allSatisfy(one -> assertThat(one.outcome()).isEqualTo(new Outcome.Planned()));
    assertThat(plans.leftOut(algebra(), NOW))
        .containsExactly(new LeftOut(THURSDAY, LocalTime.of(16, 0), LeftOut.Why.HOLIDAY, "Thanksgiving"));
    var agreed = engagements.find(algebra()).orElseThrow().agreed();
    var rhythm = new Beginnings.Rhythm(Engagements.always(agreed.weekly()), Set.of(), true);
    assertThat(outlooks.of(agreed, rhythm, NOW).dates()).first()
        .extracting(Dated::outcome).isInstanceOf(Outcome.Off.class);
  }

  @Test
  void aDateComesBackWhenItsHolidayGoes() {
    var thanksgiving = holiday("Thanksgiving", THURSDAY, THURSDAY);
    start();
    assertThat(sweep.turn(Turn.at(NOW.plusSeconds(1)))).as("it is not due").isZero();

    holidays.remove(thanksgiving, given.bola(), NOW);
    assertThat(sweep.turn(Turn.at(NOW.plusSeconds(1)))).isEqualTo(1);

    assertThat(starts()).hasSize(15).startsWith(Instant.parse("2026-11-26T21:00:00Z"));
    assertThat(plans.leftOut(algebra(), NOW)).isEmpty();
    assertThat(sweep.turn(Turn.at(NOW.plusSeconds(2)))).isZero();
  }

  @Test
  void aDateThatComesBackIsLookedAtAsAnyOther() {
    var thanksgiving = holiday("Thanksgiving", THURSDAY, THURSDAY);
    start();
    given.session(given.engagement(Cast.WRITING), Instant.parse("2026-11-26T21:30:00Z"), 45);

    holidays.remove(thanksgiving, given.bola(), NOW);
    sweep.turn(Turn.at(NOW.plusSeconds(1)));

    assertThat(plans.leftOut(algebra(), NOW)).extracting(LeftOut::why).containsExactly(LeftOut.Why.COLLIDES);
  }

  @Test
  void whatWasPlannedByHandInAHolidayIsTheDatesOwn() {
    var thanksgiving = holiday("Thanksgiving", THURSDAY, THURSDAY);
    start();
    given.session(algebra(), Instant.parse("2026-11-26T15:00:00Z"), 60);

    holidays.remove(thanksgiving, given.bola(), NOW);
    sweep.turn(Turn.at(NOW.plusSeconds(1)));

    assertThat(starts()).hasSize(15).startsWith(Instant.parse("2026-11-26T15:00:00Z"));
  }

  @Test
  void aTimeThatIsNotAgreedAnyMoreDoesNotComeBack() {
    var thanksgiving = holiday("Thanksgiving", THURSDAY, THURSDAY);
    start();
    var agreed = engagements.find(algebra()).orElseThrow().agreed();
    engagements.change(algebra(), agreed.at(List.of()), NOW);

    holidays.remove(thanksgiving, given.bola(), NOW);
    sweep.turn(Turn.at(NOW.plusSeconds(1)));

    assertThat(starts()).hasSize(14);
  }

  @Test
  void aLeaveLeavesOutWhatItTouchesForItsMentorAlone() {
    var leave = leave(given.maya(), "2026-11-26T21:59:00Z", "2026-12-01T05:00:00Z");
    leave(given.tomas(), "2026-12-03T05:00:00Z", "2026-12-04T05:00:00Z");

    var dated = start();

    assertThat(dated.subList(0, 2)).as("its last minute, and the Monday").allSatisfy(one ->
        assertThat(one.outcome()).isInstanceOfSatisfying(Outcome.Off.class,
            off -> assertThat(((DayOff.Leave) off.day()).id()).isEqualTo(leave)));
    assertThat(dated.get(2).outcome()).as("a colleague is away").isEqualTo(new Outcome.Planned());

    leaves.takeBack(leave, given.maya().id(), given.maya(), NOW);
    sweep.turn(Turn.at(NOW.plusSeconds(1)));
    assertThat(starts()).hasSize(15);
  }

  @Test
  void aSessionThatEndsAsTheLeaveBeginsIsPlanned() {
    leave(given.maya(), "2026-11-26T22:00:00Z", "2026-11-30T21:00:00Z");
    assertThat(start()).allSatisfy(one -> assertThat(one.outcome()).isEqualTo(new Outcome.Planned()));
  }

  @Test
  void aHolidayIsThatOfTheSessionsOwnCalendar() {
    holiday("Thanksgiving", THURSDAY, THURSDAY);
    var days = daysOff.between(given.maya().id(), THURSDAY, THURSDAY.plusDays(1));

    var lateEvening = Instant.parse("2026-11-27T04:30:00Z");
    assertThat(days.at(lateEvening, 30, NEW_YORK)).as("Thursday, 11:30 pm").isPresent();
    assertThat(days.at(lateEvening, 30, ZoneId.of("Europe/London"))).as("Friday, 4:30 am").isEmpty();
    assertThat(days.at(Instant.parse("2026-11-26T04:59:00Z"), 480, NEW_YORK)).as("it began on Wednesday").isEmpty();
  }

  @Test
  void asksForALeaveThatADayTouchesAnywhere() {
    leave(given.maya(), "2026-11-25T10:00:00Z", "2026-11-25T11:00:00Z");
    var days = daysOff.between(given.maya().id(), THURSDAY, THURSDAY.plusDays(1));
    assertThat(days.at(Instant.parse("2026-11-25T10:30:00Z"), 30, ZoneId.of("Pacific/Kiritimati")))
        .as("12:30 am on Thursday").isPresent();
  }

  @Test
  void refusesAHolidayThatCannotBeOneOrIsOneAlready() {
    assertThat(added("", THURSDAY, THURSDAY)).isEqualTo(refused(HolidayAnswer.Why.NAME_MISSING));
    assertThat(added("x".repeat(81), THURSDAY, THURSDAY)).isEqualTo(refused(HolidayAnswer.Why.NAME_TOO_LONG));
    assertThat(added("Winter", THURSDAY, THURSDAY.minusDays(1))).isEqualTo(refused(HolidayAnswer.Why.ENDS_BEFORE));
    assertThat(added("Winter", THURSDAY, THURSDAY.plusDays(120))).isEqualTo(refused(HolidayAnswer.Why.TOO_LONG));
    assertThat(added("Winter", LocalDate.of(1999, 12, 31), LocalDate.of(1999, 12, 31)))
        .isEqualTo(refused(HolidayAnswer.Why.FAR_YEAR));
    var winter = holiday("Winter", THURSDAY, THURSDAY.plusDays(119));
    assertThat(added(" Winter ", THURSDAY, THURSDAY.plusDays(119))).as("sent again")
        .isEqualTo(new HolidayAnswer.Added(winter));
    assertThat(added("Last day", THURSDAY.plusDays(119), THURSDAY.plusDays(119)))
        .isInstanceOf(HolidayAnswer.Taken.class);
    assertThat(added("After", THURSDAY.plusDays(120), THURSDAY.plusDays(120))).isInstanceOf(HolidayAnswer.Added.class);
    holidays.remove(winter, given.bola(), NOW);
    assertThat(added("Last day", THURSDAY.plusDays(119), THURSDAY.plusDays(119)))
        .isInstanceOf(HolidayAnswer.Added.class);
  }

  @Test
  void refusesALeaveThatCannotBeOneOrIsOneAlready() {
    var maya = given.maya();
    assertThat(entered(maya, "2026-11-26T21:00:00Z", "2026-11-26T21:00:00Z", null))
        .isEqualTo(refused(LeaveAnswer.Why.ENDS_BEFORE));
    assertThat(entered(maya, "2026-11-01T21:00:00Z", NOW.toString(), null)).isEqualTo(refused(LeaveAnswer.Why.OVER));
    assertThat(entered(maya, "2026-11-01T21:00:00Z", "2027-11-02T21:00:01Z", null))
        .isEqualTo(refused(LeaveAnswer.Why.TOO_LONG));
    assertThat(entered(maya, "2036-11-01T21:00:00Z", "2036-11-02T21:00:00Z", null))
        .isEqualTo(refused(LeaveAnswer.Why.TOO_FAR));
    assertThat(entered(maya, "2026-12-01T21:00:00Z", "2026-12-02T21:00:00Z", "x".repeat(501)))
        .isEqualTo(refused(LeaveAnswer.Why.REASON_TOO_LONG));
    var leave = leave(maya, "2026-12-01T21:00:00Z", "2026-12-02T21:00:00Z");
    assertThat(entered(maya, "2026-12-01T21:00:00Z", "2026-12-02T21:00:00Z", "again"))
        .isEqualTo(new LeaveAnswer.Entered(leave));
    assertThat(entered(maya, "2026-12-02T20:59:00Z", "2026-12-03T21:00:00Z", null))
        .isInstanceOf(LeaveAnswer.Taken.class);
    leave(maya, "2026-12-02T21:00:00Z", "2026-12-03T21:00:00Z");
    leave(given.tomas(), "2026-12-01T21:00:00Z", "2026-12-02T21:00:00Z");
    assertThatThrownBy(() -> leaves.takeBack(leave, given.tomas().id(), given.tomas(), NOW))
        .isInstanceOf(NotFound.class);
  }

  private static HolidayAnswer refused(HolidayAnswer.Why why) {
    return new HolidayAnswer.Refused(why);
  }

  private static LeaveAnswer refused(LeaveAnswer.Why why) {
    return new LeaveAnswer.Refused(why);
  }

  private HolidayAnswer added(String name, LocalDate from, LocalDate last) {
    return holidays.add(name, from, last, given.bola(), NOW);
  }

  private HolidayId holiday(String name, LocalDate from, LocalDate last) {
    return ((HolidayAnswer.Added) added(name, from, last)).id();
  }

  private LeaveAnswer entered(Viewer mentor, String from, String to, String reason) {
    return leaves.enter(
        new Leaves.NewLeave(mentor.id(), Instant.parse(from), Instant.parse(to), mentor.zone(), reason), mentor, NOW);
  }

  private LeaveId leave(Viewer mentor, String from, String to) {
    return ((LeaveAnswer.Entered) entered(mentor, from, to, null)).id();
  }

  private List<Dated> start() {
    return plans.start(algebra(), given.bola().id(), NOW);
  }

  private EngagementId algebra() {
    return given.engagement(Cast.ALGEBRA);
  }

  private List<Instant> starts() {
    return sql.sql("select starts_at from session where engagement_id = :id order by starts_at")
        .param("id", algebra())
        .list(Instant.class);
  }
}
