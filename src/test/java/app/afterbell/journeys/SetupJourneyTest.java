package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.access.FirstAdmin;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Browser;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An empty company comes to its first logged session without a spreadsheet. */
@JourneyTest
class SetupJourneyTest {

  private final FirstAdmin firstAdmin;
  private final Sql sql;
  private final TestClock clock;

  SetupJourneyTest(FirstAdmin firstAdmin, Sql sql, TestClock clock) {
    this.firstAdmin = firstAdmin;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void anEmptyCompanyLogsItsFirstSession(Browser browser) {
    var page = founded(browser);
    assertThat(page.getByRole(AriaRole.HEADING, named("First steps"))).isVisible();
    assertThat(page.getByText("1 of 6 done")).isVisible();
    browser.screenshot(page, "setup-begins");
    browser.assertNoViolations(page);
    press(page, "Keep them");
    press(page, "Skip Notice and statuses");
    assertThat(page.getByText("Skipped")).isVisible();
    page.getByRole(AriaRole.LINK, named("New family")).first().click();

    family(page);
    browser.screenshot(page, "setup-family");
    browser.assertNoViolations(page);
    press(page, "Make this family");
    assertThat(page.getByRole(AriaRole.HEADING, named("Adams"))).isVisible();
    page.navigate(browser.address() + "/staff");
    assertThat(page.getByRole(AriaRole.HEADING, named("First steps"))).isHidden();
    page.getByRole(AriaRole.LINK, named("One first step was skipped")).click();
    press(page, "Take up again Notice and statuses");
    press(page, "They are right");
    assertThat(page).hasURL(Pattern.compile(".*/staff$"));
    assertThat(page.getByText("first step")).isHidden();

    clock.advance(Duration.ofMinutes(50));
    log(browser);
    Assertions.assertThat(sql.sql("select count(*) from session_fact where logged_at is not null").one(Long.class))
        .isEqualTo(1);
    Assertions.assertThat(sql.sql("select billed.amount || ' ' || paid.amount from charge_fact billed, "
        + "earning_fact paid")
        .one(String.class)).isEqualTo("8300 5300");
  }

  private Page founded(Browser browser) {
    var link = firstAdmin.invite(TestClock.START).orElseThrow();
    var page = browser.open(null, Look.PHONE, "/first-admin?link=" + link.value());
    page.getByLabel("Company’s name").fill("Riverside Tutoring");
    page.getByLabel("Support email").fill("help@riverside.example");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Imogen Castellanos");
    page.getByLabel("Email", new Page.GetByLabelOptions().setExact(true)).fill("imogen@riverside.example");
    page.getByLabel("Password").fill("correct horse battery");
    press(page, "Set up and sign in");
    assertThat(page).hasURL(Pattern.compile(".*/staff$"));
    return page;
  }

  // The session is today, in less than an hour.
  private static void family(Page page) {
    page.getByLabel("Student’s name").fill("Ada Adams");
    page.getByLabel("Guardian’s name").fill("Bo Adams");
    page.getByLabel("Guardian’s email address").fill("bo@adams.example");
    page.getByLabel("New mentor’s name").fill("Cy Doe");
    page.getByLabel("New mentor’s email address").fill("cy@doe.example");
    page.getByLabel("Subject").fill("Algebra");
    page.locator("#day-0").selectOption("MONDAY");
    page.locator("#time-0").fill("18:00");
    page.locator("#billed").fill("83");
    page.locator("#paid").fill("53");
  }

  private void log(Browser browser) {
    var mentor = new Viewer(
        new PersonId(sql.sql("select id from person_card where name = 'Cy Doe'").one(UUID.class)), "Cy Doe",
        Set.of(Role.MENTOR), ZoneId.of("America/New_York"));
    var session = sql.sql("select id from session_fact order by starts_at limit 1").one(UUID.class);
    var page = browser.open(mentor, Look.PHONE, "/mentor/sessions/" + session + "/attendance");
    page.getByLabel("What we did").fill("Fractions.");
    page.getByRole(AriaRole.BUTTON, named("Log 60 min and notes")).click();
    assertThat(page.getByText("is logged. You are paid $53.00")).isVisible();
    browser.screenshot(page, "setup-logged");
  }

  private static void press(Page page, String name) {
    Locator button = page.getByRole(AriaRole.BUTTON, named(name));
    button.last().click();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
