package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sessions are moved before their start: by a mentor, who is told before the press who is not free; proposed by a
 * family (R15, R31). Open pages follow.
 */
@JourneyTest
class MoveJourneyTest {

  private final Given given;

  MoveJourneyTest(Given given) {
    this.given = given;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String page(String portal, SessionId session) {
    return portal + "/sessions/" + session.value();
  }

  @Test
  void looksAtATimeThatWasTypedBeforeItsScriptsCame(Browser browser) {
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.session(Cast.WRITING, "2026-12-01T20:30:00Z");
    var page = browser.open(given.maya(), Look.PHONE, "/mentor");
    var comes = Browser.withLateScripts(page, page("/mentor", session) + "/move");
    page.getByLabel("New time").fill("2026-12-01T15:30");
    comes.run();
    assertThat(page.getByText("You have another session then: Leo · Creative writing, 3:30 to 4:15 pm.")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "WITHOUT_SCRIPT"})
  void aMentorMovesASessionToATimeThatIsFree(Look look, Browser browser) {
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.session(Cast.WRITING, "2026-12-01T20:30:00Z");
    var page = browser.open(given.maya(), look, page("/mentor", session));
    page.getByRole(AriaRole.LINK, named("Can’t make it?")).click();
    page.getByRole(AriaRole.LINK, named("Move it")).click();
    assertThat(page.getByText("If the family asked by Wednesday, 4:00 pm")).isVisible();

    page.getByLabel("New time").fill("2026-12-01T15:30");
    page.getByLabel("Mentor’s conflict").check();
    if (look == Look.WITHOUT_SCRIPT) {
      page.getByRole(AriaRole.BUTTON, named("Look whether it is free")).click();
    }
    assertThat(page.getByText("You have another session then: Leo · Creative writing, 3:30 to 4:15 pm.")).isVisible();
    // a picture leaves a style on each field, which what is swapped in would take over
    if (look == Look.WITHOUT_SCRIPT) {
      browser.screenshot(page, "move-not-free-" + look);
    }
    page.getByRole(AriaRole.BUTTON, named("4:30 pm")).click();
    assertThat(page.getByText("Tue, Dec 1, 4:30 to 5:30 pm: all are free.")).isVisible();
    browser.screenshot(page, "move-free-" + look);
    if (look != Look.WITHOUT_SCRIPT) {
      browser.assertNoViolations(page);
    }
    page.getByRole(AriaRole.BUTTON, named("Move the session")).click();

    assertThat(page.getByText("You, today, 5:12 pm. Mentor’s conflict.").first()).isVisible();
    browser.screenshot(page, "moved-" + look);
    page.getByRole(AriaRole.BUTTON, named("Take it back, until 5:22 pm")).click();
    assertThat(page.locator("#again")).hasText("It takes place again.");
    assertThat(page.getByText("Thursday, November 26")).isVisible();
  }

  @Test
  void aFamilyProposesAndTheMentorDeclinesAndOpenPagesFollow(Browser browser) {
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var mentor = browser.open(given.maya(), Look.DESK, "/mentor");
    var family = browser.open(given.elena(), Look.PHONE, page("/family", session));
    family.getByRole(AriaRole.LINK, named("Can’t make it?")).click();
    family.getByRole(AriaRole.LINK, named("Move it")).click();
    family.getByLabel("New time").fill("2026-12-01T15:30");
    family.getByLabel("A message to the mentor").fill("We travel.");
    family.getByRole(AriaRole.BUTTON, named("Propose this time")).click();
    assertThat(family.getByText("You propose another time. Maya Okafor has not answered.")).isVisible();
    browser.screenshot(family, "proposed");

    mentor.getByRole(AriaRole.LINK, named("The family proposes")).click();
    assertThat(mentor.getByText("We travel.")).isVisible();
    mentor.getByRole(AriaRole.LINK, named("Other times, or no")).click();
    mentor.getByLabel("A message to the family").fill("I teach then.");
    browser.assertNoViolations(mentor);
    browser.screenshot(mentor, "proposal-answer");
    mentor.getByRole(AriaRole.BUTTON, named("Decline, the old time stands")).click();

    assertThat(family.getByText("Maya Okafor declined. The time stands.")).isVisible();
    assertThat(family.getByText("I teach then.")).isVisible();
    browser.assertNoViolations(family);
    var home = browser.open(given.elena(), Look.PHONE_DARK, "/family");
    assertThat(home.getByText("Maya Okafor declined Dec 1, 3:30 pm. The time stands.")).isVisible();
    browser.assertNoViolations(home);
    browser.screenshot(home, "proposal-declined-home");
  }

  @Test
  void whatIsBeingTypedIsNotLostWhereSomethingIsDoneMeanwhile(Browser browser) {
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var mentor = browser.open(given.maya(), Look.PHONE, page("/mentor", session));
    var staff = browser.open(given.bola(), Look.DESK, "/staff/calendar?on=2026-11-26&session=" + session.value());
    mentor.getByRole(AriaRole.LINK, named("Can’t make it?")).click();
    var note = mentor.getByLabel("A message to everyone concerned");
    note.fill("I have a fever, and");
    given.cancelled(session, Asker.FAMILY, given.elena(), TestClock.START);

    assertThat(mentor.getByText("Something was done to your sessions meanwhile.")).isVisible();
    assertThat(note).hasValue("I have a fever, and");
    browser.screenshot(mentor, "follow-waits");
    assertThat(staff.getByText("Elena Rivera cancelled today, 10:12 pm.")).isVisible();
    assertThat(staff.locator("a.slot.cancelled")).isVisible();
    mentor.getByRole(AriaRole.LINK, named("Show it now")).click();
    assertThat(mentor.getByText("Elena Rivera cancelled today, 5:12 pm.")).isVisible();
  }
}
