package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Viewer;
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
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What was and what will be: found in the calendar by mentors, families and staff (R23). */
@JourneyTest
class CalendarJourneyTest {

  private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE_DARK);

  private final Given given;

  CalendarJourneyTest(Given given) {
    this.given = given;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions named(Pattern name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void aTerm() {
    var now = TestClock.START;
    for (int week = 0; week < 4; week++) {
      var back = Duration.ofDays(7L * week);
      given.logged(given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-11-19T21:00:00Z").minus(back)),
          now);
    }
    given.logged(given.session(Cast.ALGEBRA, "2026-10-22T20:00:00Z"), now);
    given.noted(given.marked(given.session(Cast.ALGEBRA, "2026-11-09T21:00:00Z"),
        AttendanceStatus.CANCELLED_NON_BILLABLE, 60, now), "Ill.", now);
    given.noted(given.marked(given.session(Cast.WRITING, "2026-11-11T20:30:00Z"), AttendanceStatus.MISSED, 45, now),
        "Nobody came.", now);
    given.noted(given.marked(given.session(Cast.WRITING, "2026-11-18T20:30:00Z"), AttendanceStatus.CANCELLED_BILLABLE,
        45, now), "Too late.", now);
    given.session(Cast.ROBOTICS, "2026-11-15T15:30:00Z");
    given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    given.session(Cast.ALGEBRA, "2026-11-23T22:00:00Z");
    given.session(Cast.WRITING, "2026-11-23T22:30:00Z");
    given.session(Cast.WRITING, "2026-11-25T20:30:00Z");
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-29T15:30:00Z");
    given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-11-28T04:30:00Z"));
    for (int i = 0; i < 6; i++) {
      given.session(given.engagement(Cast.ALGEBRA),
          Instant.parse("2026-11-24T14:00:00Z").plus(Duration.ofMinutes(70L * i)));
    }
    given.session(Cast.CHEMISTRY, "2026-11-23T20:00:00Z");
  }

  private void look(Browser browser, Viewer viewer, String path, String name) {
    for (var look : LOOKS) {
      var page = browser.look(viewer, look, path);
      browser.screenshot(page, name + "-" + look.name().toLowerCase());
      browser.assertNoViolations(page);
    }
  }

  @Test
  void aMentorFindsASessionOfLastMonthAndEditsItsNotes(Browser browser) {
    aTerm();
    var page = browser.open(given.maya(), "/mentor");
    page.getByRole(AriaRole.LINK, named("Calendar")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("November 2026"))).isVisible();
    page.getByRole(AriaRole.LINK, named("Previous month")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("October 2026"))).isVisible();

    var slot = page.getByRole(AriaRole.TABLE)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("4:00 pm Ana.*Attended")))
        .first();
    slot.click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Thu, Oct 22"))).isFocused();
    assertThat(page.getByText("Factoring trinomials.")).isVisible();
    assertThat(page.getByRole(AriaRole.HEADING, named("October 2026"))).isVisible();
    assertThat(slot).hasAttribute("aria-current", "true");
    assertThat(page).hasURL(Pattern.compile("session="));
    browser.assertNoViolations(page);
    browser.screenshot(page, "chosen");

    page.getByRole(AriaRole.LINK, named("Edit notes")).click();
    page.getByLabel("What we did").fill("Completing the square.");
    page.getByRole(AriaRole.BUTTON, named(Pattern.compile("notes", Pattern.CASE_INSENSITIVE))).last().click();
    page.navigate("/mentor/calendar?on=2026-10-22");
    page.getByRole(AriaRole.TABLE)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Ana.*Attended"))).first()
        .click();
    assertThat(page.getByText("Completing the square.")).isVisible();

    page.goBack();
    assertThat(page.getByText("Completing the square.")).isHidden();
    assertThat(page.getByRole(AriaRole.HEADING, named("October 2026"))).isVisible();
  }

  @Test
  void arrowKeysGoFromDayToDay(Browser browser) {
    aTerm();
    var page = browser.open(given.maya(), "/mentor/calendar");
    var table = page.getByRole(AriaRole.TABLE);
    table.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Monday, November 23")).focus();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(table.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Thursday, November 19")))
        .isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, named("Thu, Nov 19"))).isFocused();
    assertThat(page.getByText("Factoring trinomials.")).isVisible();
  }

  @Test
  void onAPhoneAWeekOpensAtTodayWithWholeWordsAndASheetLeadsBackToWhatOpenedIt(Browser browser) {
    aTerm();
    var page = browser.open(given.maya(), Look.PHONE, "/mentor/calendar?view=week&on=2026-11-27");
    page.navigate("/mentor/calendar?view=week");
    Assertions.assertThat((boolean) page.evaluate("""
        () => {
          const frame = document.querySelector('.scroll').getBoundingClientRect();
          const today = document.querySelector('.week thead .today').getBoundingClientRect();
          return today.left >= frame.left && today.right <= frame.right;
        }""")).as("today is in view").isTrue();
    Assertions.assertThat(page.evaluate("[...document.querySelectorAll('.week .slot bdi')].filter(e => e.scrollWidth "
        + "> e.clientWidth).length"))
        .as("names that are cut").isEqualTo(0);
    Assertions.assertThat(page.evaluate("new Set([...document.querySelectorAll('.week thead th')].map(e => "
        + "Math.round(e.offsetWidth))).size"))
        .as("widths of days").isEqualTo(1);

    var opener = page.locator("#chosen .slot").first();
    var href = opener.getAttribute("href");
    opener.click();
    assertThat(page.locator("#chosen.opened")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#chosen .slot[href='" + href + "']")).isFocused();

    page.locator(".week .slot[href]").first().press("Enter");
    assertThat(page.locator("#chosen.opened")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator(".week .slot[href]").first()).isFocused();
  }

  @Test
  void withoutScriptEachLinkIsAPage(Browser browser) {
    aTerm();
    var page = browser.open(given.maya(), Look.WITHOUT_SCRIPT, "/mentor/calendar");
    page.getByRole(AriaRole.TABLE)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("4:00 pm Ana.*Attended")))
        .last().click();
    assertThat(page.getByText("Factoring trinomials.")).isVisible();
    assertThat(page.getByRole(AriaRole.HEADING, named("November 2026"))).isVisible();
    page.getByRole(AriaRole.LINK, named("Close")).click();
    page.getByRole(AriaRole.LINK, named("Week")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Nov 15 to 21"))).isVisible();
  }

  @Test
  void onAPhoneAMonthIsAListOfDays(Browser browser) {
    aTerm();
    var page = browser.open(given.maya(), Look.PHONE, "/mentor/calendar");
    assertThat(page.getByText("Thursday, November 19")).isVisible();
    assertThat(page.getByText("Wednesday, November 4")).isHidden();
    assertThat(page.getByRole(AriaRole.LINK, named("Monday, November 23"))).isInViewport();
    assertThat(page.getByText("Sunday, November 1", new Page.GetByTextOptions().setExact(true))).not().isInViewport();
    page.getByRole(AriaRole.LINK, named(Pattern.compile("3:30 pm Leo.*Missed \\(billable\\)"))).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Wed, Nov 11"))).isFocused();
    assertThat(page.getByText("Nobody came.")).isInViewport();
    browser.assertNoViolations(page);
    browser.screenshot(page, "phone-chosen");
    page.keyboard().press("Escape");
    assertThat(page.getByText("Nobody came.")).isHidden();
  }

  @Test
  void looksAsItShould(Browser browser) {
    aTerm();
    look(browser, given.maya(), "/mentor/calendar", "month");
    var kept = browser.open(given.maya(), Look.PHONE, "/mentor/calendar?view=month");
    browser.assertNoViolations(kept);
    browser.screenshot(kept, "month-kept");
    look(browser, given.maya(), "/mentor/calendar?view=week", "week");
    look(browser, given.maya(), "/mentor/calendar?view=week&on=2026-11-01", "week-back");
    look(browser, given.maya(), "/mentor/calendar?view=agenda&on=2026-11-15", "agenda");
    var none = browser.open(given.maya(), Look.PHONE, "/mentor/calendar?on=2027-05-01");
    assertThat(none.getByText("No session in May 2027.")).isVisible();
    browser.screenshot(none, "none");
  }

  @Test
  void looksAsItShouldForFamiliesAndStaff(Browser browser) {
    aTerm();
    look(browser, given.elena(), "/family/calendar", "family");
    look(browser, given.imogen(), "/staff/calendar", "staff");
    look(browser, given.imogen(), "/staff/calendar?view=month&mentor=" + given.maya().id().value(), "staff-mentor");

    var page = browser.open(given.bola(), Look.PHONE, "/staff/calendar");
    page.getByRole(AriaRole.SEARCHBOX).fill("lucía");
    page.getByRole(AriaRole.BUTTON, named("Find")).click();
    browser.assertNoViolations(page);
    browser.screenshot(page, "staff-find");
    page.getByRole(AriaRole.LINK, named(Pattern.compile("Lucía"))).first().click();
    assertThat(page.getByText("Student:")).isVisible();
    assertThat(page.getByText("Sunday, November 22")).isVisible();
  }
}
