package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Elena invites a second guardian, who accepts by the mail and sees what she was let see; and gives Lucía a sign-in.
 */
@JourneyTest
class FamilyInvitesTest {

  private final Given given;
  private final Sql sql;

  FamilyInvitesTest(Given given, Sql sql) {
    this.given = given;
    this.sql = sql;
  }

  @Test
  void aSecondGuardian(Browser browser) {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "Factoring trinomials", TestClock.START);
    var page = browser.open(given.elena(), "/family/people");
    look(browser, page, "family");
    click(page, "Invite a guardian");
    look(browser, page, "invite");
    page.getByLabel("Their name").fill("Paz Rivera");
    page.getByLabel("Their email").fill("paz.rivera@home.example");
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Lucía Rivera"))
        .getByLabel("Invite as a guardian").uncheck();
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Ana Rivera")).getByLabel("Sees what is billed")
        .uncheck();
    press(page, "Send the invitation");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("The invitation is on its way by mail");
    look(browser, page, "invited");

    var paz = browser.open(null, Look.PHONE, link());
    look(browser, paz, "invitation");
    paz.getByLabel("Password").fill("correct horse battery");
    press(paz, "Accept the invitation");
    assertThat(paz.getByRole(AriaRole.MAIN)).containsText("You accepted the invitation.");
    assertThat(paz.getByRole(AriaRole.MAIN)).containsText("Reads notes, does not see what is billed");
    assertThat(paz.getByRole(AriaRole.MAIN)).not().containsText("Lucía");
    look(browser, paz, "accepted");
    paz.navigate("/family");
    assertThat(paz.getByRole(AriaRole.MAIN)).containsText("Factoring trinomials");

    page.navigate("/family/people");
    page.getByText("Change what they see").click();
    page.getByLabel("May read notes").uncheck();
    look(browser, page, "settle");
    press(page, "Save what they see");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("neither notes nor what is billed");
  }

  @Test
  void aSignInForAChild(Browser browser) {
    var page = browser.open(given.elena(), Look.PHONE_DARK, "/family/people");
    look(browser, page, "family-phone");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Name, zone, sign-in Lucía")).click();
    look(browser, page, "child");
    page.getByLabel("Their email").fill("lucia@school.example");
    press(page, "Send the invitation");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("has not accepted yet");

    var lucia = browser.open(null, link());
    look(browser, lucia, "own-sign-in");
    press(lucia, "Accept the invitation");
    assertThat(lucia).hasURL(Pattern.compile(".*/family$"));
    lucia.navigate("/family/people");
    look(browser, lucia, "student");

    page.reload();
    page.getByText("Take back their sign-in").click();
    look(browser, page, "take-back");
    press(page, "Take back the sign-in");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("The sign-in is taken back");
    browser.expect(410);
    lucia.navigate(link());
    look(browser, lucia, "over");
  }

  private static void look(Browser browser, Page page, String name) {
    browser.screenshot(page, name);
    browser.assertNoViolations(page);
  }

  private static void click(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private String link() {
    var body = sql.sql("select body from mail_message where body like '%/invitation/%' order by id desc limit 1")
        .one(String.class);
    var link = Pattern.compile("/invitation/[A-Za-z0-9_-]{43}").matcher(body);
    link.find();
    return link.group();
  }
}
