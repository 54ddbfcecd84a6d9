package app.afterbell.mentor.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SessionControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;

  SessionControllerTest(MockMvcTester pages, Given given, AttendanceLog attendance, NotesLog notes) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
  }

  private MvcTestResult session(SessionId id, Viewer viewer) {
    return pages.get().uri("/mentor/sessions/{id}", id.value()).with(SignedIn.as(viewer)).exchange();
  }

  private AttendanceSubmission ana(int basedOn, AttendanceStatus status, Instant toldAt, String reason) {
    return new AttendanceSubmission(basedOn, null, List.of(new Mark(given.ana().id(), status, toldAt, reason)), false);
  }

  @Test
  void showsThePlanWhereItWasAgreedTooAndWhatItWouldPay() {
    var session = given.session(Cast.WRITING, "2026-11-23T20:30:00Z");

    assertThat(session(session, given.maya())).hasStatusOk().bodyText()
        .contains("Monday, November 23, 3:30 to 4:15 pm")
        .contains("Mon 12:30 pm for Leo in Los Angeles")
        .contains("Nobody has logged attendance yet. It is due Wednesday, 4:15 pm.")
        .contains("$36.01").contains("Paid on Dec 4 when attendance and notes are both in by Wednesday, 4:15 pm.");
  }

  @Test
  void showsWhoChangedTheAttendanceFromWhatToWhatAndWhy() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    attendance.submitAsPlanned(session, given.maya(), TestClock.START);
    attendance.withdraw(session, 1, given.maya(), TestClock.START);
    given.attended(session, 65, TestClock.START);
    attendance.submit(session,
        ana(3, AttendanceStatus.MISSED, Instant.parse("2026-11-22T20:00:00Z"), "Told <her> aunt")
            .because("She called."),
        given.imogen(), TestClock.START);

    assertThat(session(session, given.maya())).hasStatusOk().bodyText()
        .contains("2 entries, and what each changed")
        .doesNotContain("Taken back", "By one press")
        .contains("Attended → Missed (billable)")
        .contains("65 min → nobody attended")
        .contains("Told &lt;her&gt; aunt").doesNotContain("<her>")
        .contains(given.imogen().name() + " for " + given.maya().name() + ", today, 5:12 pm");
    assertThat(pages.get().uri("/staff/sessions/{id}", session.value()).with(SignedIn.as(given.bola())).exchange())
        .bodyText()
        .contains("4 entries, and what each changed", "Taken back", "By one press");
  }

  @Test
  void tellsTheMentorNothingOfWhatWasUndone() {
    var session = given.noted(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), "Fractions", TestClock.START);
    attendance.submitAsPlanned(session, given.maya(), TestClock.START);
    attendance.withdraw(session, 1, given.maya(), TestClock.START);
    assertThat(session(session, given.maya())).bodyText()
        .doesNotContain("entries, and what", "Taken back", "By one press");

    attendance.submitAsPlanned(session, given.maya(), TestClock.START);
    changed(session, 3, 65, TestClock.START.plusSeconds(300));
    assertThat(session(session, given.maya())).bodyText()
        .contains("$54.20")
        .doesNotContain("entries, and what", "Taken back", "By one press", "Difference", "$50.03<", "$4.17");
    assertThat(pages.get().uri("/staff/sessions/{id}", session.value()).with(SignedIn.as(given.imogen())).exchange())
        .bodyText()
        .contains("4 entries, and what each changed", "Taken back", "$4.17");
  }

  @Test
  void showsTheNotesAsTheyReadNowAndBefore() {
    var session = given.noted(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), "The *first* text", TestClock.START);
    notes.submit(session, 1, "The **second** text <script>alert(1)</script>", given.maya(), TestClock.START);

    assertThat(session(session, given.maya())).hasStatusOk().bodyText()
        .contains("The <strong>second</strong> text").doesNotContain("<script>alert")
        .contains("The text before").contains("The <em>first</em> text")
        .contains("Edited by " + given.maya().name());
  }

  @Test
  void showsThePartsOfEachFamilyNowAndBefore() {
    var club = given.noted(given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z"), "The arm.", given.viewer(Cast.NOA),
        "Noa *built*.", TestClock.START);
    var parts = Map.of(given.viewer(Cast.LUCIA).id(), "Lucía **led**.");
    notes.submit(club, new NotesSubmission(1, "The arm lifts.", parts, 0), given.maya(), TestClock.START);

    assertThat(session(club, given.maya())).hasStatusOk().bodyText().containsSubsequence(
        "The arm lifts.", "Only for Lucía’s family", "Lucía <strong>led</strong>.",
        "The text before", "The arm.", "Only for Noa’s family", "Noa <em>built</em>.");
    assertThat(pages.get().uri("/staff/sessions/{id}", club.value()).with(SignedIn.as(given.bola())).exchange())
        .hasStatusOk().bodyText()
        .contains("Only for Lucía’s family", "Lucía <strong>led</strong>.", "Only for Noa’s family");
  }

  @Test
  void showsWhatItPaysAndHowManyMinutesAreBilledButNoPrice() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);
    attendance.submit(session, new AttendanceSubmission(
        1, 65, List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null)), false), given.maya(),
        TestClock.START);

    assertThat(session(session, given.maya())).hasStatusOk().bodyText()
        .contains("$54.20").contains("$50.03").contains("$4.17").contains("65 min at $50.03 an hour.")
        .contains("Billed, ").contains("65 min")
        .doesNotContain("85.01").doesNotContain("92.09");
  }

  @Test
  void isNobodyElses() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);

    for (var stranger : List.of(given.tomas(), given.ana(), given.elena(), given.imogen())) {
      assertThat(session(session, stranger)).hasStatus(404);
    }
    assertThat(session(new SessionId(UUID.randomUUID()), given.maya())).hasStatus(404);
    assertThat(pages.get().uri("/mentor/sessions/seven").with(SignedIn.as(given.maya())).exchange()).hasStatus(404);
  }

  private void changed(SessionId session, int basedOn, int minutes, Instant at) {
    var marks = List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null));
    assertThat(attendance.submit(session, new AttendanceSubmission(basedOn, minutes, marks, false), given.maya(), at)
        .accepted()).isTrue();
  }
}
