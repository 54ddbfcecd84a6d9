package app.afterbell.mentor.home;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.people.People;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
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
  private final NotesLog notes;

  HomeControllerTest(
      MockMvcTester pages, Given given, TestClock clock, People people, AttendanceLog attendance, NotesLog notes) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
    this.people = people;
    this.attendance = attendance;
    this.notes = notes;
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
        .containsPattern("One session waits to be logged,\\s*<b class=\"num\">\\$50.03</b>")
        .contains("Ana Rivera").contains("ended 12 minutes ago").contains("Due Wednesday, 5:00 pm")
        .contains("<b class=\"num\">$50.03</b> on Dec 4")
        .contains("Attended, 60 min<span class=\"visually-hidden\">: Ana · Algebra II</span>");
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

    assertThat(press(session, given.maya())).as("at its card").hasStatus(303)
        .hasHeader("Location", "/mentor#s-" + session.value());
    assertThat(home(given.maya())).bodyText()
        .containsSubsequence("id=\"s-" + session.value(), "Attended, 60 min", "Undo, until 5:22 pm", "Write notes",
            "</article>")
        .doesNotContain("as-planned");

    assertThat(pages.post().uri("/mentor/sessions/{id}/attendance/withdrawal", session.value())
        .param("revision", "1").with(SignedIn.as(given.maya())).with(csrf()).exchange()).hasStatus(303);
    assertThat(home(given.maya())).bodyText().contains("as-planned").doesNotContain("Undo, until");
  }

  @Test
  void givesTheFocusToWhatUndoesThePress() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var sent = pages.post().uri("/mentor/sessions/{id}/attendance/as-planned", session.value())
        .header("HX-Request", "true")
        .with(SignedIn.as(given.maya())).with(csrf()).exchange();

    assertThat(sent).hasHeader("Location", "/mentor?pressed=" + session.value());
    assertThat(pages.get().uri("/mentor?pressed=" + session.value()).with(SignedIn.as(given.maya()))
        .header("HX-Request", "true"))
        .bodyText().containsPattern("<button class=\"btn\" id=\"undo-[^>]*data-focus[^>]*><svg.*Undo, until 5:22 pm");
  }

  @Test
  void keepsAPressThatMadeASessionCompleteWhereItCanBeTakenBack() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    notes.submit(session, new NotesSubmission(0, "We factored.", null, 0), given.maya(), START);
    press(session, given.maya());

    assertThat(home(given.maya())).bodyText().contains("Nothing waits to be logged.")
        .containsSubsequence("id=\"s-" + session.value(), "Ana · Algebra II", "Undo, until 5:22 pm");
  }

  @Test
  void groupsWhatIsOverdue() {
    given.session(Cast.ALGEBRA, "2026-11-05T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-12T21:00:00Z");

    assertThat(home(given.maya())).bodyText().contains("Two overdue").contains("Two are overdue.")
        .containsSubsequence("<details class=\"card late-ones\" open", "Overdue since Nov 7, 5:00 pm",
            "Overdue since Nov 14, 5:00 pm", "</details>")
        .contains("$50.03 would have been paid on Nov 20; now it is paid on Dec 4.");
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
    assertThat(pages.get().uri("/mentor?done=" + session.value()).with(SignedIn.as(given.tomas())).exchange())
        .bodyText().doesNotContain("You are paid").doesNotContain("Algebra");
    attendance.submit(session, new AttendanceSubmission(2, 30, List.of(mark), false), given.maya(), clock.instant());
    assertThat(pages.get().uri("/mentor?done=" + session.value()).with(SignedIn.as(given.maya())).exchange())
        .bodyText().contains("is changed. $25.01 is taken off your pay of Dec 18.").doesNotContain("You are paid −$");
    attendance.submit(session, new AttendanceSubmission(3, 60, List.of(mark), false), given.maya(), clock.instant());
    assertThat(pages.get().uri("/mentor?done=" + session.value()).with(SignedIn.as(given.maya())).exchange())
        .bodyText().contains("You are paid $50.03 on Dec 4.").doesNotContain("Nothing is paid");
  }

  @Test
  void refusesWhatIsNotASession() {
    assertThat(pages.post().uri("/mentor/sessions/nonsense/attendance/as-planned")
        .with(SignedIn.as(given.maya())).with(csrf()).exchange()).hasStatus4xxClientError();
    assertThat(pages.get().uri("/mentor?from=abc").with(SignedIn.as(given.maya())).exchange())
        .hasStatus4xxClientError();
  }
}
