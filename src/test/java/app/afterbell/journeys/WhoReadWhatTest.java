package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.NotesReadings;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An admin looks up who was shown a student's notes (R29). */
@JourneyTest
class WhoReadWhatTest {

  private final Given given;
  private final NotesReadings readings;

  WhoReadWhatTest(Given given, NotesReadings readings) {
    this.given = given;
    this.readings = readings;
  }

  @Test
  void anAdminFindsWhoReadAStudentsNotes(Browser browser) {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    var staff = browser.open(given.bola(), "/staff/sessions/" + session.value());
    assertThat(staff.getByText("Factoring trinomials")).isVisible();

    var page = browser.open(given.imogen(), "/staff");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settings")).first().click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who read what")).first().click();
    page.getByRole(AriaRole.SEARCHBOX).fill("ana");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who read about Ana Rivera")).click();
    assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Bola Akindele")))
        .containsText("Algebra");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bola Akindele")).click();
    assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Ana Rivera"))).containsText("Algebra");
  }

  @Test
  void looksWellEverywhere(Browser browser) {
    var algebra = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"),
        TestClock.START.minus(Duration.ofDays(3)));
    var club = given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    given.attended(club, TestClock.START.minus(Duration.ofDays(1)));
    given.noted(club, "The arm.", given.viewer(Cast.LUCIA), "Lucía led.", TestClock.START.minus(Duration.ofDays(1)));
    for (int i = 60; i > 0; i--) {
      readings.shown(given.bola(), List.of(algebra, club), TestClock.START.minus(Duration.ofHours(i)));
    }
    var student = "/staff/readings/students/" + given.viewer(Cast.LUCIA).id().value();
    for (var look : List.of(Look.DESK, Look.PHONE_DARK)) {
      look(browser, look, "/staff/readings", "readings");
      look(browser, look, student, "readings-student");
      look(browser, look, student + "/changes", "readings-changes");
      look(browser, look, "/staff/readings/readers/" + given.bola().id().value(), "readings-reader");
      look(browser, look, "/staff/readings/students/" + given.viewer(Cast.MATEO).id().value(), "readings-none");
      var page = browser.open(given.imogen(), look, "/staff/readings");
      page.getByRole(AriaRole.SEARCHBOX).fill("a");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
      browser.screenshot(page, "readings-found-" + look.name().toLowerCase());
      browser.assertNoViolations(page);
    }
    look(browser, Look.DESK_DARK, student, "readings-student");
    look(browser, Look.PHONE, student, "readings-student");
  }

  private void look(Browser browser, Look look, String path, String name) {
    var page = browser.look(given.imogen(), look, path);
    browser.screenshot(page, name + "-" + look.name().toLowerCase());
    browser.assertNoViolations(page);
  }
}
