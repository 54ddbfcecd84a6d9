package app.afterbell.mentor.earnings;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class EarningsControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;

  EarningsControllerTest(MockMvcTester pages, Given given, AttendanceLog attendance) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
  }

  private MvcTestResult earnings(Viewer viewer, String query) {
    return pages.get().uri("/mentor/earnings" + query).with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void explainsEachLineAndAddsThemUp() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    attendance.submit(session, new AttendanceSubmission(
        1, 65, List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null)), false), given.imogen(),
        TestClock.START);

    assertThat(earnings(given.maya(), "")).hasStatusOk().bodyText()
        .contains("This pay period, Nov 16 to Nov 29. Paid on Friday, December 4.")
        .contains("60 min at $50.03 an hour: $50.03").contains("Logged by you, today, 5:12 pm")
        .contains("Changed once").doesNotContain("Difference").doesNotContain("$4.17")
        .contains("65 min at $50.03 an hour: $54.20").contains("Logged for you by " + given.imogen().name())
        .contains("<b class=\"num\">$54.20</b>").contains("1 session logged.")
        .doesNotContain("85.01");
  }

  @Test
  void foldsCorrectionsAndLeavesOutWhatComesToNothing() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    var mark = List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null));
    attendance.submit(session, new AttendanceSubmission(1, 65, mark, false), given.maya(), TestClock.START);
    attendance.submit(session, new AttendanceSubmission(2, 60, mark, false), given.maya(), TestClock.START);
    assertThat(earnings(given.maya(), "")).bodyText()
        .contains("Changed 2 times", "1 session logged.", "data-label=\"Amount\">$50.03<")
        .doesNotContain("data-label=\"Amount\">$4.17").doesNotContain("−$");

    var later = Instant.parse("2026-12-10T12:00:00Z");
    attendance.submit(session, new AttendanceSubmission(3, 65, mark, false), given.maya(), later);
    attendance.submit(session, new AttendanceSubmission(4, 60, mark, false), given.maya(), later);
    assertThat(earnings(given.maya(), "?period=2026-11-30")).bodyText().doesNotContain("Difference")
        .contains("No session logged.");
  }

  @Test
  void foldsNothingAwayOfWhatWasUndone() {
    var session = given.noted(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), "Fractions", TestClock.START);
    attendance.submitAsPlanned(session, given.maya(), TestClock.START);
    attendance.withdraw(session, 1, given.maya(), TestClock.START);
    attendance.submitAsPlanned(session, given.maya(), TestClock.START);
    changed(session, 3, 65, TestClock.START.plusSeconds(300));

    assertThat(earnings(given.maya(), "")).bodyText()
        .contains("$54.20", "1 session logged.").doesNotContain("Changed", "Taken back", "$50.03<");
  }

  @Test
  void showsWhatWaitsInTheRunThatItWouldMake() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.attended(given.session(Cast.WRITING, "2026-11-10T20:30:00Z"), TestClock.START); // its own run is closed
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z"); // has not started

    assertThat(earnings(given.maya(), "")).bodyText()
        .contains("To log").contains("Due Wednesday, 5:00 pm").contains("Overdue since Nov 12")
        .contains("$86.04 more waits for your log");
    assertThat(earnings(given.maya(), "?period=2026-11-02")).bodyText()
        .contains("Nothing was paid for this pay period.").doesNotContain("To log");
  }

  @Test
  void movesALateLogToTheRunThatPaysIt() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-12T21:00:00Z"), TestClock.START);

    assertThat(earnings(given.maya(), "?period=2026-11-02")).bodyText().contains("Nothing was paid");
    assertThat(earnings(given.maya(), "?period=2026-11-29")).bodyText().contains("Thu, Nov 12").contains("$50.03");
  }

  @Test
  void leadsToThePeriodBeforeAndAfter() {
    assertThat(earnings(given.maya(), "")).bodyText()
        .contains("?period=2026-11-02").doesNotContain("?period=2026-11-30");
    assertThat(earnings(given.maya(), "?period=2026-11-02")).bodyText()
        .contains("?period=2026-10-19").contains("?period=2026-11-16");
  }

  @Test
  void isOnesOwnAndFindsNoOtherPeriods() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), Instant.parse("2026-11-20T12:00:00Z"));

    assertThat(earnings(given.tomas(), "")).hasStatusOk().bodyText().doesNotContain("Algebra").doesNotContain("50.03");
    assertThat(earnings(given.elena(), "")).hasStatus(404);
    for (var day : List.of("never", "", "1999-01-01", "2026-02-30", "+10000-01-01")) {
      assertThat(earnings(given.maya(), "?period=" + day)).as(day).hasStatus(404);
    }
  }

  private void changed(SessionId session, int basedOn, int minutes, Instant at) {
    var marks = List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null));
    assertThat(attendance.submit(session, new AttendanceSubmission(basedOn, minutes, marks, false), given.maya(), at)
        .accepted()).isTrue();
  }
}
