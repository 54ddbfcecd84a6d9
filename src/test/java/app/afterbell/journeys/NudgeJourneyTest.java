package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R36: the office reminds who is late, the mentor follows the link and logs all that waits, and nothing is owed. */
@JourneyTest
class NudgeJourneyTest {

  private final Given given;
  private final Sql sql;

  NudgeJourneyTest(Given given, Sql sql) {
    this.given = given;
    this.sql = sql;
  }

  @BeforeEach
  void twoSessionsWait() {
    given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-11-20T20:00:00Z"));
    given.session(given.engagement(Cast.WRITING), Instant.parse("2026-11-23T18:00:00Z"));
  }

  @Test
  void leadsFromTheOfficesPressToNothingMoreToLog(Browser browser) {
    var staff = browser.open(given.bola(), "/staff");
    link(staff, "Remind mentors").first().click();
    link(staff, "Remind the one who is late").click();
    assertThat(staff.getByText("One mentor is told at once.")).isVisible();
    assertThat(staff.getByText("2 sessions wait to be logged, one of them overdue.")).isVisible();
    browser.screenshot(staff, "remind-all");
    staff.getByRole(AriaRole.BUTTON, named("Remind one mentor")).click();
    assertThat(staff.getByText("One mentor is told.")).isVisible();
    assertThat(staff.getByText("not read")).isVisible();
    browser.assertNoViolations(staff);
    browser.screenshot(staff, "reminded");

    var mentor = browser.open(given.maya(), "/mentor/inbox/" + sql.sql("select id from nudge").one(UUID.class));
    assertThat(mentor.getByText("2 to log")).isVisible();
    assertThat(mentor.getByText("0 of 2 logged", new Page.GetByTextOptions().setExact(true))).isVisible();
    browser.assertNoViolations(mentor);
    browser.screenshot(mentor, "run");
    mentor.keyboard().press("Alt+n");
    assertThat(heading(mentor, "Writing")).isVisible();
    mentor.getByLabel("What we did").fill("An essay about bees.");
    mentor.keyboard().press("Control+Enter");

    assertThat(mentor.getByText("That was the last one")).isVisible();
    assertThat(mentor.getByText("One session still waits.")).isVisible();
    link(mentor, "Log the one that waits").click();
    assertThat(heading(mentor, "Algebra")).isVisible();
    mentor.getByLabel("What we did").fill("Completing the square.");
    mentor.keyboard().press("Control+Enter");
    assertThat(mentor.getByText("Nothing more to log")).isVisible();
    browser.assertNoViolations(mentor);

    staff.reload();
    assertThat(staff.getByText("Everything is logged.")).isVisible();
    Assertions.assertThat(sql.sql("select count(*) from nudge").one(Integer.class)).isEqualTo(1);
    var inbox = browser.open(given.maya(), "/mentor/inbox");
    assertThat(inbox.getByText("All of it is logged.")).isVisible();
    browser.assertNoViolations(inbox);
  }

  @Test
  void isDoneWithOneThumb(Browser browser) {
    var phone = browser.open(given.maya(), Look.PHONE, "/mentor");
    link(phone, "Log one after the other").click();
    assertThat(phone.getByText("2 to log")).isVisible();
    link(phone, "Leave for later").scrollIntoViewIfNeeded();
    browser.screenshot(phone, "run-phone");
    link(phone, "Leave for later").click();
    assertThat(heading(phone, "Writing")).isVisible();
    browser.assertNoViolations(phone);
  }

  private static com.microsoft.playwright.Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
  }

  private static com.microsoft.playwright.Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
