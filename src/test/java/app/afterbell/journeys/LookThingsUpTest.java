package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mentor, staff and a family look up what was, wide and narrow, light and dark. */
@JourneyTest
class LookThingsUpTest {

  private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE_DARK, Look.PHONE, Look.DESK_DARK);

  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;

  LookThingsUpTest(Given given, AttendanceLog attendance, NotesLog notes) {
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
  }

  private SessionId changedSession() {
    var session = given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");
    var at = Instant.parse("2026-11-19T22:05:00Z");
    attendance.submitAsPlanned(session, given.maya(), at);
    attendance.withdraw(session, 1, given.maya(), at.plusSeconds(60));
    given.attended(session, 60, at.plus(Duration.ofMinutes(5)));
    given.noted(session, "## What we did\nFactoring trinomials, first with *tiles*.\n\n## To practise\n1. Page "
        + "84\n2. [Tiles](https://example.org/tiles)", at.plus(Duration.ofHours(1)));
    var change = new AttendanceSubmission(3, null, List.of(new Mark(
        given.ana().id(), AttendanceStatus.CANCELLED_BILLABLE, Instant.parse("2026-11-17T21:00:00Z"),
        "She told the office, and the office did not tell me before I was there.")), false);
    attendance.submit(session, change.because("She called."), given.imogen(), at.plus(Duration.ofHours(20)));
    notes.submit(session, 1, "## What we did\nNothing: Ana was ill.", given.maya(), at.plus(Duration.ofHours(21)));
    return session;
  }

  private void look(Browser browser, Viewer viewer, String path, String name) {
    for (var look : LOOKS) {
      var page = browser.look(viewer, look, path);
      page.locator("details.history summary").all().forEach(summary -> summary.click());
      browser.screenshot(page, name + "-" + look.name().toLowerCase());
      browser.assertNoViolations(page);
    }
  }

  @Test
  void oneSessionOfAMentor(Browser browser) {
    var session = changedSession();
    look(browser, given.maya(), "/mentor/sessions/" + session.value(), "session");
    look(browser, given.maya(), "/mentor/sessions/" + given.session(Cast.WRITING, "2026-11-24T20:30:00Z").value(),
        "session-to-come");
    look(browser, given.maya(), "/mentor/sessions/" + given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z").value(),
        "session-open");
  }

  @Test
  void earnings(Browser browser) {
    changedSession();
    given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), Instant.parse("2026-11-20T18:00:00Z"));
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.attended(given.session(Cast.WRITING, "2026-11-17T20:30:00Z"), TestClock.START);
    look(browser, given.maya(), "/mentor/earnings", "earnings");
    look(browser, given.maya(), "/mentor/earnings?period=2026-11-02", "earnings-none");
  }

  private void aTerm() {
    changedSession();
    given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), Instant.parse("2026-11-20T18:00:00Z"));
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.attended(given.session(Cast.WRITING, "2026-11-17T20:30:00Z"), TestClock.START);
    given.session(Cast.CHEMISTRY, "2026-11-23T20:00:00Z");
  }

  @Test
  void engagementsAndNotesOfAMentor(Browser browser) {
    aTerm();
    look(browser, given.maya(), "/mentor/engagements", "engagements");
    look(browser, given.maya(), "/mentor/engagements/" + given.engagement(Cast.ALGEBRA).value(), "engagement");
    look(browser, given.maya(), "/mentor/notes", "notes");
    look(browser, given.tomas(), "/mentor/notes", "notes-none");

    var page = browser.open(given.maya(), Look.PHONE, "/mentor/notes");
    page.getByRole(AriaRole.SEARCHBOX).fill("trinomials");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Notes with “trinomials”");
    assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(1);
    org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain("trinomials");
    browser.assertNoViolations(page);
    browser.screenshot(page, "notes-found");
  }

  @Test
  void whatStaffMustSeeTo(Browser browser) {
    aTerm();
    var session = groupSession();
    look(browser, given.imogen(), "/staff", "staff");
    look(browser, given.imogen(), "/staff/mentors/" + given.maya().id().value(), "staff-mentor");
    look(browser, given.imogen(), "/staff/sessions/" + session.value(), "staff-session");

    var page = browser.open(given.bola(), Look.PHONE_DARK, "/staff/people");
    page.getByRole(AriaRole.SEARCHBOX).fill("river");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("found for “river”");
    browser.assertNoViolations(page);
    browser.screenshot(page, "staff-people");
  }

  private SessionId groupSession() {
    var session = given.logged(given.session(Cast.ROBOTICS, "2026-11-13T15:30:00Z"),
        Instant.parse("2026-11-13T18:00:00Z"));
    var marks = List.of(Cast.LUCIA, "cian", "noa", "ebba").stream()
        .map(student -> new Mark(given.person(student).id(),
            student.equals("noa") ? AttendanceStatus.CANCELLED_NON_BILLABLE : AttendanceStatus.ATTENDED, null, null))
        .toList();
    attendance.submit(session, new AttendanceSubmission(1, 75, marks, false), given.imogen(), TestClock.START);
    return session;
  }

  @Test
  void whatAFamilyReads(Browser browser) {
    aTerm();
    look(browser, given.elena(), "/family", "family");
    look(browser, given.ana(), "/family", "family-student");
    look(browser, given.viewer(Cast.CARMEN), "/family", "family-other");
  }
}
