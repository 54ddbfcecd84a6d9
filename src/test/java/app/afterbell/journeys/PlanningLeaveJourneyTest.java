package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * A mentor is away, and decides on a phone about six sessions: one is kept, one cancelled, two moved, one given to a
 * substitute, and about one nobody decides yet (R31, R34).
 */
@JourneyTest
class PlanningLeaveJourneyTest {

  private final Given given;
  private final Sql sql;

  PlanningLeaveJourneyTest(Given given, Sql sql) {
    this.given = given;
    this.sql = sql;
  }

  @Test
  void aMentorGoesAwayWithSixSessions(Browser browser) {
    var kept = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    var cancelled = given.session(Cast.ALGEBRA, "2026-12-04T21:00:00Z");
    var moved = given.session(Cast.WRITING, "2026-12-03T18:00:00Z");
    var movedToo = given.session(Cast.WRITING, "2026-12-04T18:00:00Z");
    var substituted = given.session(Cast.ALGEBRA, "2026-12-05T15:00:00Z");
    var open = given.session(Cast.WRITING, "2026-12-05T18:00:00Z");
    sql.sql("update engagement set subject = (select subject from engagement where id = :algebra) where id = :his")
        .param("algebra", given.engagement(Cast.ALGEBRA))
        .param("his", given.engagement(Cast.CHEMISTRY))
        .update();
    var page = browser.open(given.maya(), Look.PHONE, "/mentor/away");
    page.getByLabel("First day").fill("2026-12-03");
    page.getByLabel("Last day").fill("2026-12-05");
    page.getByLabel("Why").fill("A wedding");
    press(page, "See which sessions that is");
    assertThat(page.getByText("6 sessions in it")).isVisible();
    choose(page, kept, "It takes place");
    choose(page, cancelled, "Cancel it: not billed, not paid");
    choose(page, moved, "Move it");
    of(page, moved).getByLabel("New time").fill("2026-12-07T10:00");
    choose(page, movedToo, "Move it");
    of(page, movedToo).getByLabel("New time").fill("2026-12-08T10:00");
    browser.assertNoViolations(page);
    browser.screenshot(page, "leave-six-sessions");
    press(page, "Enter this time away");

    assertThat(page.getByText("Nobody decided about them yet")).isVisible();
    assertThat(page.locator("fieldset.decide")).hasCount(2);
    browser.screenshot(page, "leave-two-open");
    of(page, substituted).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Find a substitute")).click();
    page.getByLabel(given.tomas().name()).check();
    page.getByLabel("What is planned for this session").fill("The quiz on page 84.");
    browser.assertNoViolations(page);
    browser.screenshot(page, "substitute-offered-to");
    press(page, "Offer the session");
    assertThat(page.getByText("Waits for an answer")).isVisible();

    var other = browser.open(given.tomas(), Look.PHONE_DARK, "/mentor");
    other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Maya Okafor asks you to take a session"))
        .click();
    assertThat(other.getByText("The quiz on page 84.")).isVisible();
    browser.assertNoViolations(other);
    browser.screenshot(other, "substitute-hand-over");
    press(other, "Take the session");
    assertThat(other.getByText("Accepted")).isVisible();

    page.navigate(page.url().replaceAll("/mentor/.*", "/mentor/away"));
    assertThat(page.getByText("Nobody decided about 1 session yet")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dec 3 to 5")).click();
    assertThat(page.locator("fieldset.decide")).hasCount(1);
    assertThat(of(page, open)).isVisible();
    var staff = browser.open(given.bola(), Look.DESK_DARK, "/staff/mentors/" + given.maya().id().value() + "/away");
    assertThat(staff.getByText("Nobody decided about 1 session yet")).isVisible();
    browser.assertNoViolations(staff);
    browser.screenshot(staff, "leave-for-staff");
  }

  private static void choose(Page page, SessionId session, String what) {
    of(page, session).getByLabel(what).check();
  }

  private static Locator of(Page page, SessionId session) {
    return page.locator("[id='do-" + session.value() + "']");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
