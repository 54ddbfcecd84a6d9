package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Bola adds a child, links the guardian, and takes back a link that she made by mistake. */
@JourneyTest
class StaffPeopleTest {

  private final Given given;

  StaffPeopleTest(Given given) {
    this.given = given;
  }

  @Test
  void addAChildAndLinkAGuardian(Browser browser) {
    given.person(Cast.ELENA);
    var page = browser.open(given.bola(), Look.PHONE, "/staff/people/new");
    look(browser, page, "new");
    page.getByLabel("Name").fill("Iker Rivera");
    page.getByLabel("Student").check();
    press(page, "Add them");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Iker Rivera"))).isVisible();
    look(browser, page, "added");
    page.locator("#guardian-q").fill("Elena");
    press(page, "Find a guardian");
    look(browser, page, "found");
    press(page, "Link Elena Rivera");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("The guardian is linked.");
    look(browser, page, "linked");
  }

  @Test
  void undoAnUnlinking(Browser browser) {
    var ana = given.person(Cast.ANA);
    var page = browser.open(given.imogen(), "/staff/people/" + ana.id().value());
    look(browser, page, "person");
    page.locator("#change > summary").click();
    look(browser, page, "person-unfolded");
    press(page, "Unlink Elena Rivera");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Elena Rivera is no longer their guardian.");
    look(browser, page, "unlinked");
    press(page, "Undo");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("see the same as before");
    var dark = browser.open(given.imogen(), Look.PHONE_DARK, "/staff/people/" + given.elena().id().value());
    look(browser, dark, "guardian-dark");
  }

  private static void look(Browser browser, Page page, String name) {
    browser.screenshot(page, name);
    browser.assertNoViolations(page);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
