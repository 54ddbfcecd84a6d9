package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@JourneyTest
class OutstandingJourneyTest {

  private final Given given;

  OutstandingJourneyTest(Given given) {
    this.given = given;
  }

  @Test
  void staffPublishANoteAndAMentorReadsItBesideTheBox(Browser browser) {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), """
        ## What we did
        Ana’s first proof by induction, after Will showed her the dominoes. Call (212) 555 1234.

        ## To practise
        - Page 84, even problems.
        - Explain one to Mrs. Rivera.
        """, TestClock.START);
    var staff = browser.open(given.bola(), "/staff/outstanding");
    browser.screenshot(staff, "empty");
    link(staff, "Choose a note").click();
    browser.assertNoViolations(staff);
    link(staff, "Ana · Algebra II").click();
    browser.assertNoViolations(staff);
    browser.screenshot(staff, "proposal");
    button(staff, "Publish to all mentors").click();
    assertThat(staff.getByText("Published. Mentors can read it")).isVisible();
    browser.assertNoViolations(staff);
    browser.screenshot(staff, "published");

    var chemistry = given.session(Cast.CHEMISTRY, "2026-11-23T21:00:00Z");
    var mentor = browser.open(given.tomas(), Look.PHONE, "/mentor/sessions/" + chemistry.value() + "/notes");
    browser.screenshot(mentor, "log");
    mentor.getByText("Example notes from other mentors (1)").click();
    assertThat(mentor.getByText("The student’s first proof by induction")).isVisible();
    browser.assertNoViolations(mentor);
    browser.screenshot(mentor, "beside");
    link(mentor, "All example notes").click();
    assertThat(mentor.getByText("Explain one to the guardian")).isVisible();
    browser.assertNoViolations(mentor);
  }

  @Test
  void staffMakeATemplateAndSeeWhatTheMentorGets(Browser browser) {
    given.engagement(Cast.ROBOTICS);
    var page = browser.open(given.bola(), "/staff/templates");
    browser.screenshot(page, "templates");
    link(page, "New template").click();
    page.getByLabel("Name").fill("Clubs");
    page.getByLabel("Heading of section 1").fill("What we built");
    button(page, "Add a section").click();
    assertThat(page.getByLabel("Heading of section 2")).isFocused();
    page.getByLabel("Heading of section 2").fill("To try at home");
    page.getByLabel("Lists what to practise").last().check();
    page.getByLabel("Robotics").check();
    assertThat(page.locator("#template-preview")).containsText("## To try at home");
    browser.assertNoViolations(page);
    browser.screenshot(page, "template");
    button(page, "Save the template").last().click();
    assertThat(page.getByText("Mentors have it from now on")).isVisible();
    browser.assertNoViolations(page);

    var robotics = given.session(Cast.ROBOTICS, "2026-11-23T20:00:00Z");
    var mentor = browser.open(given.maya(), "/mentor/sessions/" + robotics.value() + "/notes");
    browser.screenshot(mentor, "hints");
    assertThat(mentor.getByLabel("What we built")).isVisible();
    assertThat(mentor.getByLabel("To try at home")).isVisible();
    mentor.locator("summary").filter(new Locator.FilterOptions().setHasText("What belongs under each heading")).click();
    mentor.getByLabel("Which template").selectOption("Standard");
    button(mentor, "Use this template").click();
    assertThat(mentor.getByLabel("What we did")).isVisible();
    assertThat(mentor.getByLabel("What we built")).hasCount(0);
    browser.assertNoViolations(mentor);
  }

  @Test
  void aTemplateIsEditedOnAPhoneInTheDark(Browser browser) {
    given.organization();
    var page = browser.open(given.imogen(), Look.PHONE_DARK, "/staff/templates");
    browser.assertNoViolations(page);
    link(page, "Edit").first().click();
    browser.assertNoViolations(page);
    browser.screenshot(page, "dark");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
