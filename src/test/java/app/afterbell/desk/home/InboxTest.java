package app.afterbell.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.people.People;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff’s home as an inbox: what waits for a decision, and what is counted of the company. */
@PageTest
class InboxTest {

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final FiguresSweep sweep;
  private final Sql sql;

  InboxTest(MockMvcTester pages, Given given, People people, FiguresSweep sweep, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.sweep = sweep;
    this.sql = sql;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private int count(Instant now) {
    return sweep.turn(Turn.at(now));
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString().replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
  }

  @Test
  void saysWhatTheDayBrings() throws Exception {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-23T15:00:00Z"), TestClock.START);
    given.session(Cast.CHEMISTRY, "2026-11-23T15:00:00Z"); // has ended
    given.session(Cast.WRITING, "2026-11-23T22:00:00Z"); // runs
    given.session(Cast.ALGEBRA, "2026-11-24T03:00:00Z"); // tonight, in New York
    given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z"); // tomorrow
    assertThat(get(given.imogen(), "/staff")).bodyText().doesNotContain("sessions today");
    count(TestClock.START);
    assertThat(text(get(given.imogen(), "/staff"))).contains("Monday, November 23")
        .contains("4 sessions today: 1 logged, 1 running, 1 to come, 1 to log.");
  }

  @Test
  void countsOnceAMinuteOnWhicheverInstance() {
    given.session(Cast.CHEMISTRY, "2026-11-23T15:00:00Z");
    assertThat(count(TestClock.START)).isPositive();
    assertThat(count(TestClock.START.plusSeconds(30))).isZero();
    given.logged(given.session(Cast.ALGEBRA, "2026-11-23T15:00:00Z"), TestClock.START);
    assertThat(count(TestClock.START.plusSeconds(60))).isPositive();
    assertThat(get(given.imogen(), "/staff")).bodyText()
        .contains(">2 sessions today</a>").contains(">1 logged</a>");
    // a clock that was put back
    assertThat(count(TestClock.START.minus(Duration.ofHours(2)))).isPositive();
  }

  @Test
  void saysWhatIsNotBilledAndNotPaidInEachCurrencyToFinanceAlone() {
    given.session(Cast.ALGEBRA, "2026-11-23T15:00:00Z"); // 60 min of $85.01 and $50.03
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z"); // has not started
    given.logged(given.session(Cast.CHEMISTRY, "2026-11-23T15:00:00Z"), TestClock.START);
    count(TestClock.START);
    assertThat(get(given.imogen(), "/staff")).bodyText().containsPattern("(?s)<b>\\$85.01</b>.{0,60}not billed yet")
        .containsPattern("(?s)<b>\\$50.03</b>.{0,60}not paid yet");
    assertThat(get(given.imogen(), "/staff/open")).bodyText().contains("$85.01").contains("$50.03");
    people.giveRoles(given.bola().id(), Set.of(Role.COORDINATOR));
    assertThat(get(given.bola(), "/staff")).hasStatusOk().bodyText().doesNotContain("$");
    assertThat(get(given.bola(), "/staff/open")).hasStatusOk().bodyText().doesNotContain("$");
    assertThat(get(given.bola(), "/staff/open/file")).hasStatusOk().bodyText().doesNotContain("85.01");
  }

  @Test
  void countsEachStudentOfAGroupInWhatIsNotBilled() {
    given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    count(TestClock.START);
    var sums = sql.sql("select amount from desk_sum where name = 'unbilled'").one(Long.class);
    var students = sql.sql("select count(*) from session_student_fact").one(Long.class);
    assertThat(students).isGreaterThan(1);
    assertThat(sums).isEqualTo(students * Math.round(41.11 * 90 / 60 * 100));
  }

  @Test
  void countsFamiliesThatWaitForNotesFromTheEndOfASession() {
    given.session(given.engagement(Cast.ALGEBRA), TestClock.START.minus(Duration.ofMinutes(59)), 60);
    count(TestClock.START);
    assertThat(get(given.imogen(), "/staff")).bodyText().contains("<b>No family</b>");
    count(TestClock.START.plus(Duration.ofMinutes(1)));
    assertThat(get(given.imogen(), "/staff")).bodyText().contains("<b>One family</b>");
  }

  @Test
  void namesStudentsWithoutASessionAhead() {
    given.engagement(Cast.WRITING);
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    count(TestClock.START);
    assertThat(get(given.imogen(), "/staff")).bodyText().contains("One student has no session ahead");
  }

  @Test
  void hasNothingToDecideWhereNothingWaits() {
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    count(TestClock.START);
    assertThat(get(given.imogen(), "/staff")).bodyText().contains("Nothing to decide");
  }

  @Test
  void listsWhatWaitsByWhatIsDueFirst() {
    given.session(Cast.CHEMISTRY, "2026-11-16T20:00:00Z");
    var waits = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    assertThat(get(given.imogen(), "/staff/open")).bodyText()
        .containsSubsequence(given.tomas().name(), "overdue since", "attendance and notes", given.maya().name());
    assertThat(get(given.imogen(), "/staff/open?show=overdue")).bodyText()
        .contains(given.tomas().name()).doesNotContain(given.maya().name());
    assertThat(get(given.imogen(), "/staff/open?after=" + waits.value())).bodyText()
        .doesNotContain(given.tomas().name()).contains("From the beginning");
    assertThat(get(given.imogen(), "/staff/open?show=nothing")).hasStatus(404);
    assertThat(get(given.imogen(), "/staff/open/file?show=overdue")).hasStatusOk().bodyText()
        .contains("Starts at,Engagement,Mentor,Due,Time zone,attendance,notes,Currency,Would be billed,Would be paid");
  }
}
