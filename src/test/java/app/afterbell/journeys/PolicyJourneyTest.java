package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** R39: an admin tries half of a late cancellation on the last three months, and saves it from a day on. */
@JourneyTest
class PolicyJourneyTest {

  private final Given given;
  private final Organizations organizations;

  PolicyJourneyTest(Given given, Organizations organizations) {
    this.given = given;
    this.organizations = organizations;
  }

  @Test
  void anotherPercentageIsTriedAndSaved(Browser browser) {
    var session = given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-11-20T21:00:00Z"), 60);
    given.marked(session, AttendanceStatus.CANCELLED_BILLABLE, 60, Instant.parse("2026-11-20T22:30:00Z"));
    given.noted(session, "Cancelled.", Instant.parse("2026-11-20T22:30:00Z"));
    var page = browser.open(given.imogen(), Look.PHONE, "/settings/rules");
    browser.screenshot(page, "rules");
    browser.assertNoViolations(page);
    page.getByRole(AriaRole.LINK, named("Try another for Billed and paid by status")).click();
    page.getByLabel("Cancelled (billable), percentage billed").fill("50");
    page.getByLabel("Cancelled (billable), percentage paid").fill("75");
    page.getByLabel("Holds from").fill("2027-01-01");
    browser.screenshot(page, "rules-try");
    browser.assertNoViolations(page);
    page.getByRole(AriaRole.BUTTON, named("Try it")).click();

    assertThat(page.getByText("One of them would have come to another amount.")).isVisible();
    assertThat(page.getByText("−$29.99").first()).isVisible();
    browser.screenshot(page, "rules-trial");
    browser.assertNoViolations(page);
    page.getByLabel("Why").fill("Families asked for half");
    page.getByRole(AriaRole.BUTTON, named("Save: 50 %, 75 % from Jan 1, 2027")).click();

    assertThat(page.getByText("Saved. It holds from its day on.")).isVisible();
    assertThat(page.getByText("“Families asked for half”")).isVisible();
    var policies = organizations.current().policies();
    Assertions.assertThat(policies.on(LocalDate.of(2026, 12, 31)).cancelledBillable().billed()).isEqualTo(100);
    Assertions.assertThat(policies.on(LocalDate.of(2027, 1, 1)).cancelledBillable().billed()).isEqualTo(50);
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
