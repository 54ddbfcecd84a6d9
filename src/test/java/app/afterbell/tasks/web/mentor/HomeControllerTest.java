package app.afterbell.tasks.web.mentor;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.people.People;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.SessionId;
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
class HomeControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final TestClock clock;
  private final People people;
  private final AttendanceLog attendance;

  HomeControllerTest(
      MockMvcTester pages, Given given, TestClock clock, People people, AttendanceLog attendance) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
    this.people = people;
    this.attendance = attendance;
  }

  private MvcTestResult home(Viewer viewer) {
    return pages.get().uri("/mentor").with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult press(SessionId session, Viewer viewer) {
    return pages.post().uri("/mentor/sessions/{id}/attendance/as-planned", session.value())
        .with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  @Test
  void greetsAndSaysWhatWaitsInWordsAndMoney() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");

    assertThat(home(given.maya())).hasStatusOk().bodyText()
        .contains("Good evening, Maya")
        .contains("One session waits to be logged.")
        .contains("Ana’s is paid on Dec 4 if you log it by Wednesday, 5:00 pm.")
        .contains("ended 12 minutes ago")
        .contains("You are paid $50.03 on Dec 4.")
        .contains("Attended, 60 min");
  }

  @Test
  void saysWhenNothingWaitsAndWhatComes() {
    given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");

    assertThat(home(given.maya())).hasStatusOk().bodyText()
        .contains("Nothing waits to be logged. Your next session is tomorrow, 4:00 pm.");
  }

  @Test
  void answersHtmxWithThePartThatChanges() {
    assertThat(pages.get().uri("/mentor").with(SignedIn.as(given.maya())).header("HX-Request", "true").exchange())
        .hasStatusOk().bodyText().doesNotContain("<html").contains("Good evening, Maya");
  }

  @Test
  void logsAttendanceByOnePressAndTakesItBack() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");

    assertThat(press(session, given.maya())).hasStatus(303).hasHeader("Location", "/mentor");
    assertThat(home(given.maya())).bodyText()
        .contains("attended, 60 minutes. You can undo this until 5:22 pm.")
        .contains("Attended, 60 min")
        .doesNotContain("as-planned");

    assertThat(pages.post().uri("/mentor/sessions/{id}/attendance/withdrawal", session.value())
        .param("revision", "1").with(SignedIn.as(given.maya())).with(csrf()).exchange()).hasStatus(303);
    assertThat(home(given.maya())).bodyText().contains("as-planned").doesNotContain("You can undo");
  }

  @Test
  void leadsToTheFormWhereOnePressIsNotEnough() {
    var session = given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");

    assertThat(press(session, given.maya()))
        .hasStatus(303).hasHeader("Location", "/mentor/sessions/" + session.value() + "/attendance");
  }

  @Test
  void takesNothingBackAfterTenMinutes() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    press(session, given.maya());
    clock.advance(Duration.ofMinutes(10));

    assertThat(pages.post().uri("/mentor/sessions/{id}/attendance/withdrawal", session.value())
        .param("revision", "1").with(SignedIn.as(given.maya())).with(csrf()).exchange())
        .hasStatus(303).hasHeader("Location", "/mentor/sessions/" + session.value() + "/attendance");
  }

  @Test
  void hidesASessionFromColleagues() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");

    assertThat(press(session, given.tomas())).hasStatus(404);
    assertThat(home(given.tomas())).bodyText().doesNotContain("Algebra");
  }

  @Test
  void isAMentorsDeskForAMentorWhoIsStaffToo() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    people.giveRoles(given.tomas().id(), Set.of(Role.MENTOR, Role.COORDINATOR));

    assertThat(press(session, given.tomas())).hasStatus(404);
  }

  @Test
  void saysWhatAChangeAddsToALaterPayDay() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), START);
    clock.set(Instant.parse("2026-12-10T12:00:00Z"));
    var mark = new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null);
    attendance.submit(session, new AttendanceSubmission(1, 65, List.of(mark), false), given.maya(), clock.instant());

    assertThat(pages.get().uri("/mentor?done=" + session.value()).with(SignedIn.as(given.maya())).exchange())
        .bodyText().contains("You are paid $4.17 on Dec 18.");
  }

  @Test
  void refusesWhatIsNotASession() {
    assertThat(pages.post().uri("/mentor/sessions/nonsense/attendance/as-planned")
        .with(SignedIn.as(given.maya())).with(csrf()).exchange()).hasStatus4xxClientError();
    assertThat(pages.get().uri("/mentor?from=abc").with(SignedIn.as(given.maya())).exchange()).hasStatus4xxClientError();
  }
}
