package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.SessionId;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staff are asked for what the form does not take, and decide it; a fee is waived (R7, R37, R38). */
@JourneyTest
class RequestJourneyTest {

  private static final String REASON = "The quiz was not over.";

  private final Given given;
  private final TestClock clock;
  private SessionId session;

  RequestJourneyTest(Given given, TestClock clock) {
    this.given = given;
    this.clock = clock;
  }

  @BeforeEach
  void anHourOfAnaWithMaya() {
    session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private String at(String portal, String page) {
    return portal + "/sessions/" + session.value() + page;
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "WITHOUT_SCRIPT"})
  void aLongerSessionIsAskedForInTheFormAndApproved(Look look, Browser browser) {
    given.noted(session, Given.NOTES, TestClock.START);
    var form = browser.open(given.maya(), look, at("/mentor", "/attendance"));
    form.getByText("Longer than 90 minutes?").click();
    form.getByLabel("Minutes in all").fill("100");
    form.getByLabel("Why was it longer?").fill(REASON);
    if (look == Look.PHONE) {
      assertThat(form.locator("#effect-line")).containsText("You are paid $75.05");
      browser.assertNoViolations(form);
    }
    browser.screenshot(form, "request-form-" + look);
    form.locator(".actions-bar .btn.primary").first().click();
    form.waitForURL(url -> !url.endsWith("/attendance"));
    var home = browser.open(given.maya(), look, "/mentor");
    assertThat(home.getByText("You asked for 100 minutes")).isVisible();

    var staff = browser.open(given.bola(), look, "/staff/requests");
    staff.getByRole(AriaRole.LINK, named("Maya Okafor asks for 100 minutes")).click();
    assertThat(staff.getByText(REASON)).isVisible();
    assertThat(staff.getByText("$127.52 → $141.68")).isVisible();
    assertThat(staff.getByText("$75.05 → $83.38")).isVisible();
    browser.screenshot(staff, "request-decide-" + look);
    if (look == Look.PHONE) {
      browser.assertNoViolations(staff);
    }
    staff.getByLabel("A word to Maya Okafor").fill("Thank you for staying.");
    staff.getByRole(AriaRole.BUTTON, named("Send this decision")).click();
    assertThat(staff.getByText("Approved, 100 minutes")).isVisible();

    if (look == Look.WITHOUT_SCRIPT) {
      home.navigate("/mentor");
    }
    assertThat(home.getByText("Approved, 100 minutes")).isVisible(); // the open page shows it by itself
    browser.screenshot(home, "request-answered-home-" + look);
    assertThat(browser.open(given.elena(), look, "/family/billing").getByText("$141.68").first()).isVisible();
    assertThat(browser.open(given.maya(), look, "/mentor/earnings").getByText("$83.38").first()).isVisible();
  }

  @Test
  void aDeclinedOneIsReadByTheMentorAndNothingChanges(Browser browser) {
    given.noted(given.attended(session, 90, TestClock.START), Given.NOTES, TestClock.START);
    var request = given.asked(session, 100, REASON, TestClock.START);
    var staff = browser.open(given.bola(), Look.DESK_DARK, "/staff/requests/" + request.value());
    staff.getByText("Decline: 90 minutes stay").click();
    staff.getByLabel("A word to Maya Okafor").fill("Ten minutes are a gift.");
    staff.getByRole(AriaRole.BUTTON, named("Send this decision")).click();
    assertThat(staff.getByText("Ten minutes are a gift.")).isVisible();

    var home = browser.open(given.maya(), Look.PHONE_DARK, "/mentor");
    assertThat(home.getByText("Declined")).isVisible();
    // in a page of its own: what is read changes an open home, which would ask for itself while it is left
    var page = browser.open(given.maya(), Look.PHONE_DARK, "/mentor/requests/" + request.value());
    assertThat(page.getByText("Ten minutes are a gift.")).isVisible();
    browser.assertNoViolations(page);
    browser.screenshot(page, "request-declined");
    assertThat(home.getByText("You asked for 100 minutes")).hasCount(0); // that home shows it by itself
    assertThat(browser.open(given.elena(), "/family/billing").getByText("$127.52").first()).isVisible();
  }

  @Test
  void aForgottenSessionBecomesOneLoggedWhenStaffApproveIt(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, "/mentor/requests/new");
    page.getByLabel("Whose session it was").selectOption(Cast.COMPANY.course(Cast.ALGEBRA).name());
    page.getByLabel("When it started").fill("2026-11-21T10:00");
    page.getByLabel("Notes", new Page.GetByLabelOptions().setExact(true)).fill(Given.NOTES);
    page.getByLabel("What happened?").fill("We met in the library on Saturday.");
    browser.screenshot(page, "forgotten-form");
    browser.assertNoViolations(page);
    page.getByRole(AriaRole.BUTTON, named("Send to staff")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("You asked to log a session that was not planned"))).isVisible();

    var staff = browser.open(given.bola(), Look.DESK, "/staff/requests");
    staff.getByText("asks to log a session that was not planned").click();
    assertThat(staff.getByText("We met in the library on Saturday.")).isVisible();
    assertThat(staff.getByText("$0.00 → $85.01")).isVisible();
    staff.getByText("Decline: nothing changes").click();
    assertThat(staff.getByText("Nothing changes on bill and pay.")).isVisible();
    staff.getByText("Approve other minutes", new Page.GetByTextOptions().setExact(true)).click();
    staff.getByLabel("Other minutes", new Page.GetByLabelOptions().setExact(true)).fill("30");
    assertThat(staff.getByText("$0.00 → $42.51")).isVisible();
    browser.screenshot(staff, "forgotten-decide");
    staff.getByRole(AriaRole.BUTTON, named("Send this decision")).click();
    assertThat(staff.getByText("Approved, 30 minutes")).isVisible();

    assertThat(browser.open(given.elena(), Look.PHONE, "/family/billing").getByText("$42.51").first()).isVisible();
    assertThat(browser.open(given.maya(), "/mentor/earnings").getByText("$25.02").first()).isVisible();
  }

  @Test
  void aFeeIsWaivedAndWhatHappenedStays(Browser browser) {
    given.logged(session, TestClock.START);
    var staff = browser.open(given.bola(), Look.DESK, at("/staff", "/money"));
    staff.locator("label").filter(new Locator.FilterOptions().setHasText("Waive")).click();
    staff.getByLabel("Amount").fill("85.01");
    staff.getByLabel("Reason").fill("The room did not open.");
    staff.getByRole(AriaRole.BUTTON, named("See what they will read")).click();
    assertThat(staff.getByRole(AriaRole.HEADING, named("The Rivera family will read"))).isVisible();
    browser.assertNoViolations(staff);
    browser.screenshot(staff, "waive-preview");
    staff.getByRole(AriaRole.BUTTON, named("Waive $85.01")).click();
    assertThat(staff.getByRole(AriaRole.BUTTON, named("Take it back, until 10:22 pm"))).isVisible();

    clock.set(TestClock.START.plus(Duration.ofMinutes(10)));
    var family = browser.open(given.elena(), Look.PHONE, "/family/billing");
    assertThat(family.getByText("The room did not open.")).isVisible();
    browser.screenshot(family, "waived-family");
    assertThat(browser.open(given.maya(), "/mentor/earnings").getByText("$50.03").first()).isVisible();
  }
}
