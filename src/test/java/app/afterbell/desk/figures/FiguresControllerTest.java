package app.afterbell.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FiguresControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final WeeksSweep sweep;
  private final Sql sql;

  FiguresControllerTest(MockMvcTester pages, Given given, WeeksSweep sweep, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sweep = sweep;
    this.sql = sql;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private int count(Instant now) {
    return sweep.turn(Turn.at(now));
  }

  @Test
  void sumsUpWeeksByTheCalendarOfTheCompany() {
    // Sunday, 11 pm and Monday, 1 am in New York
    logged("2026-11-16T04:00:00Z", AttendanceStatus.ATTENDED, Duration.ofHours(1));
    logged("2026-11-16T06:00:00Z", AttendanceStatus.MISSED, Duration.ofHours(1).plusSeconds(1));
    logged("2026-11-18T15:00:00Z", AttendanceStatus.ATTENDED, Duration.ofHours(25));
    logged("2026-11-19T15:00:00Z", AttendanceStatus.ATTENDED, Duration.ofHours(49));
    given.session(Cast.CHEMISTRY, "2026-11-17T15:00:00Z");
    given.cancelled(given.session(Cast.CHEMISTRY, "2026-11-24T15:00:00Z"), Asker.STAFF, given.imogen(),
        TestClock.START);
    given.session(Cast.ALGEBRA, "2026-11-23T15:00:00Z");
    assertThat(get(given.imogen(), "/staff/figures")).hasStatusOk().bodyText().contains("No session in these weeks");

    assertThat(count(TestClock.START)).isEqualTo(3);
    assertThat(get(given.imogen(), "/staff/figures/file?weeks=4")).hasStatusOk().bodyText()
        .contains("2026-11-09,1,0,1,0,0,0,1,0,0,0").contains("2026-11-16,4,0,2,1,0,0,0,1,1,1")
        .contains("2026-11-23,1,0,0,0,0,0,0,0,0,0");
    assertThat(get(given.bola(), "/staff/figures/file?of=mentors")).hasStatusOk().bodyText()
        .contains(given.maya().name() + ",4,3.00");
    assertThat(get(given.bola(), "/staff/figures/file?of=subjects")).bodyText().contains("Algebra II,4,3.00");
    assertThat(get(given.bola(), "/staff/figures")).hasStatusOk().bodyText()
        .containsSubsequence("Sessions a week", "6 sessions in these weeks, 1 in this one", "<svg", "<table",
            "Attendance and no-shows", "75 % attended: 3 of 4",
            "25 % of the sessions were logged within an hour of their end: 1 of 4",
            "Hours by mentor", "Hours by subject")
        .doesNotContain("$");
  }

  @Test
  void countsAWeekAgainWhenItsTurnComesRound() {
    var session = given.session(Cast.ALGEBRA, "2026-09-23T15:00:00Z");
    for (int i = 0; i < 6; i++) {
      count(TestClock.START.plus(Duration.ofMinutes(5L * i)));
    }
    assertThat(logs()).isZero();
    given.logged(session, TestClock.START);
    for (int i = 6; i < 12; i++) {
      count(TestClock.START.plus(Duration.ofMinutes(5L * i)));
    }
    assertThat(logs()).isEqualTo(1);
    // another instance, at the same time
    assertThat(count(TestClock.START.plus(Duration.ofMinutes(56)))).isLessThanOrEqualTo(4);
  }

  @Test
  void hasRangesOfItsOwn() {
    assertThat(get(given.imogen(), "/staff/figures?weeks=52")).hasStatusOk();
    assertThat(get(given.imogen(), "/staff/figures?weeks=13")).hasStatus(404);
    assertThat(get(given.imogen(), "/staff/figures/file?of=money")).hasStatus(404);
    assertThat(get(given.maya(), "/staff/figures")).hasStatus(404);
  }

  private int logs() {
    return sql.sql("select sum(late + in_time + within_day + within_hour)::int from desk_week").one(Integer.class);
  }

  private void logged(String starts, AttendanceStatus status, Duration after) {
    var session = given.session(Cast.ALGEBRA, starts);
    var at = Instant.parse(starts).plus(Duration.ofMinutes(60)).plus(after);
    given.noted(given.marked(session, status, 60, at), Given.NOTES, at);
  }
}
