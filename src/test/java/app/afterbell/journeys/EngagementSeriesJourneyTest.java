package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.planning.WeeklyPlans;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** R33: staff move a series over the clock changes of March, on a phone; mentor and family see the new times. */
@JourneyTest
class EngagementSeriesJourneyTest {

  private static final Instant MARCH = Instant.parse("2027-03-01T17:00:00Z");

  private final Given given;
  private final WeeklyPlans plans;
  private final TestClock clock;
  private final Sql sql;

  EngagementSeriesJourneyTest(Given given, WeeklyPlans plans, TestClock clock, Sql sql) {
    this.given = given;
    this.plans = plans;
    this.clock = clock;
    this.sql = sql;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @Test
  void staffMoveASeriesOverAClockChangeAndTakeNothingByHand(Browser browser) {
    clock.set(MARCH);
    var robotics = given.engagement(Cast.ROBOTICS);
    plans.start(robotics, given.bola().id(), MARCH);
    var before = session(robotics, "2027-03-07T15:30:00Z");
    var after = session(robotics, "2027-03-14T14:30:00Z");

    var page = browser.open(given.bola(), Look.PHONE, "/staff/engagements/" + robotics.value());
    page.getByRole(AriaRole.LINK, named("Change weekly times")).click();
    page.getByLabel("All to come").check();
    page.getByLabel("Mentor’s conflict").check();
    page.getByLabel("Starts, New York").fill("11:00");
    page.getByLabel("Starts, New York").dispatchEvent("change");
    var press = page.getByRole(AriaRole.BUTTON, named("Move 8 sessions"));
    assertThat(press).isVisible();
    browser.assertNoViolations(page);
    browser.screenshot(page, "series");
    press.click();

    assertThat(page.locator("#done")).containsText("8 sessions have moved, and the weekly time is changed.");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Take it back, until 5:10 pm"))).isVisible();
    browser.screenshot(page, "series-done");
    seen(browser, "/mentor", Cast.MAYA, before, "Sunday, March 7", "11:00 am to 12:30 pm");
    seen(browser, "/mentor", Cast.MAYA, after, "Sunday, March 14", "11:00 am to 12:30 pm");
    seen(browser, "/family", Cast.ELENA, after, "Sunday, March 14", "11:00 am to 12:30 pm");
  }

  private void seen(Browser browser, String portal, String who, SessionId session, String day, String time) {
    var page = browser.open(given.viewer(who), Look.PHONE, portal + "/sessions/" + session.value());
    assertThat(page.locator("header.head")).containsText(day);
    assertThat(page.locator("header.head")).containsText(time);
  }

  private SessionId session(EngagementId engagement, String at) {
    return sql.sql("select id from session where engagement_id = :id and starts_at = :at")
        .param("id", engagement)
        .param("at", Instant.parse(at))
        .one(SessionId.class);
  }
}
