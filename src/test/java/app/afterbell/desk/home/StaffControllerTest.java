package app.afterbell.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.People;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class StaffControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;
  private final People people;

  StaffControllerTest(MockMvcTester pages, Given given, AttendanceLog attendance, People people) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
    this.people = people;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void showsWhoHasSessionsToLogTheOldestFirst() {
    given.session(Cast.CHEMISTRY, "2026-11-23T20:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z"); // has not started
    given.logged(given.session(Cast.WRITING, "2026-11-20T20:30:00Z"), TestClock.START);

    assertThat(get(given.imogen(), "/staff")).hasStatusOk().bodyText()
        .contains("<b>3 sessions</b>").contains(">1 overdue</a>").contains(">of 2 mentors</a>")
        .containsSubsequence(given.maya().name(), "overdue since Wednesday, 5:00 pm", given.tomas().name(),
            "due Wednesday, 4:00 pm");
  }

  @Test
  void ordersMentorsByWhatIsDueAndNotByTheirNames() {
    given.session(Cast.CHEMISTRY, "2026-11-16T20:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-20T21:00:00Z");
    assertThat(get(given.imogen(), "/staff")).bodyText().containsSubsequence(given.tomas().name(), given.maya().name());
  }

  @Test
  void isOverdueAfterItsDueDateAndNotAtIt() {
    given.session(given.engagement(Cast.ALGEBRA), TestClock.START.minus(Duration.ofHours(49)), 60);
    given.session(given.engagement(Cast.CHEMISTRY), TestClock.START.minus(Duration.ofHours(49)).minusSeconds(1), 60);
    assertThat(get(given.imogen(), "/staff")).bodyText().contains("<b>2 sessions</b>")
        .contains(">1 overdue</a>").contains(">of 2 mentors</a>");
  }

  @Test
  void countsTheLongestSessionFromItsStart() {
    given.session(given.engagement(Cast.ALGEBRA), TestClock.START, 480);
    given.session(given.engagement(Cast.CHEMISTRY), TestClock.START.plusSeconds(1), 15);

    assertThat(get(given.imogen(), "/staff")).hasStatusOk().bodyText()
        .contains("<b>One session</b>").contains(given.maya().name()).doesNotContain(given.tomas().name());
  }

  @Test
  void saysSoWhenEverythingIsLogged() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), TestClock.START);
    assertThat(get(given.imogen(), "/staff")).bodyText().contains("Every session that started is logged.");
  }

  @Test
  void keepsPlannedActualBilledAndPaidMinutesApart() {
    var session = given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"),
        Instant.parse("2026-11-20T18:00:00Z"));
    var marks = List.of(Cast.LUCIA, "cian", "noa", "ebba").stream()
        .map(student -> new Mark(given.person(student).id(), switch (student) {
          case "noa" -> AttendanceStatus.CANCELLED_NON_BILLABLE;
          case "ebba" -> AttendanceStatus.MISSED;
          default -> AttendanceStatus.ATTENDED;
        }, null, null))
        .toList();
    attendance.submit(session, new AttendanceSubmission(1, 75, marks, false).because("Late."), given.imogen(),
        TestClock.START);

    assertThat(text(get(given.imogen(), "/staff/sessions/" + session.value()))).contains(
        "Planned 90 min", "Actual 75 min", "Billed, Lucía Rivera 75 min", "Billed, Noa Cohen 0 min",
        "Billed, Ebba Lindqvist 90 min", "Paid 75 min", "−$10.28", "$93.84");
  }

  @Test
  void showsMoneyOnlyToThoseWhoWereGivenFinance() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);
    var path = "/staff/sessions/" + session.value();

    assertThat(get(given.imogen(), path)).bodyText().contains("$85.01").contains("$50.03");
    people.giveRoles(given.bola().id(), Set.of(Role.FINANCE));
    assertThat(get(given.bola(), path)).bodyText().contains("$85.01").contains("$50.03")
        .doesNotContain("/attendance\"");
    people.giveRoles(given.bola().id(), Set.of(Role.COORDINATOR));
    assertThat(get(given.bola(), path)).hasStatusOk().bodyText()
        .contains("/attendance\"").doesNotContain("$");
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString().replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
