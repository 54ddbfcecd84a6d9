package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.SessionId;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sessions are cancelled before their start: by a family free and late, by a mentor who is ill, and in a group by one
 * family (R14).
 */
@JourneyTest
class CancelJourneyTest {

  private final Given given;
  private final TestClock clock;

  CancelJourneyTest(Given given, TestClock clock) {
    this.given = given;
    this.clock = clock;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String page(String portal, SessionId session) {
    return portal + "/sessions/" + session.value();
  }

  private SessionId onThursday() {
    return given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "WITHOUT_SCRIPT"})
  void aFamilyCancelsFreeAndTakesItBack(Look look, Browser browser) {
    var page = browser.open(given.elena(), look, page("/family", onThursday()));
    page.getByRole(AriaRole.LINK, named("Can’t make it?")).click();

    assertThat(page.getByText("Now, until Wednesday, 4:00 pm")).isVisible();
    assertThat(page.getByText("60 min are billed")).isVisible();
    browser.screenshot(page, "cancel-free-" + look);
    if (look != Look.WITHOUT_SCRIPT) {
      browser.assertNoViolations(page);
    }
    page.getByLabel("Why").selectOption("Illness");
    page.getByRole(AriaRole.BUTTON, named("Cancel the session, free")).click();

    assertThat(page.getByText("You cancelled today, 5:12 pm.")).isVisible();
    var undo = page.getByRole(AriaRole.BUTTON, named("Take it back, until 5:22 pm"));
    assertThat(undo).isVisible();
    if (look != Look.WITHOUT_SCRIPT) {
      assertThat(page.locator("#cancelled")).isFocused();
      browser.assertNoViolations(page);
    }
    browser.screenshot(page, "cancelled-" + look);

    undo.click();
    assertThat(page.getByRole(AriaRole.LINK, named("Can’t make it?"))).isVisible();
    var again = page.getByRole(AriaRole.STATUS).getByText("It takes place again.").or(page.locator("#again"));
    assertThat(again).hasText("It takes place again.");
    if (look != Look.WITHOUT_SCRIPT) {
      assertThat(page.locator("#again")).isFocused();
    }
  }

  @Test
  void aFamilyCancelsLateAndTheMentorSeesWhatIsPaid(Browser browser) {
    var session = onThursday();
    clock.set(Instant.parse("2026-11-26T15:00:00Z"));
    var page = browser.open(given.elena(), Look.DESK, page("/family", session));
    page.getByRole(AriaRole.LINK, named("Can’t make it?")).click();
    assertThat(page.getByText("Now: it was free until yesterday, 4:00 pm")).isVisible();
    assertThat(page.getByText("$85.01").first()).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Cancel the session, $85.01 is billed")).click();
    assertThat(page.getByText("60 min are billed: $85.01.")).isVisible();

    clock.set(Instant.parse("2026-11-26T15:10:00Z"));
    var billing = browser.open(given.elena(), Look.DESK, "/family/billing");
    assertThat(billing.getByText("$85.01").first()).isVisible();
    var mentor = browser.open(given.maya(), Look.PHONE_DARK, page("/mentor", session));
    assertThat(mentor.getByText("$50.03").first()).isVisible();
    assertThat(mentor.getByText("85.01")).hasCount(0);
    browser.assertNoViolations(mentor);
    browser.screenshot(mentor, "cancelled-late-mentor");
  }

  @Test
  void aMentorIsIll(Browser browser) {
    var session = onThursday();
    clock.set(Instant.parse("2026-11-26T20:00:00Z"));
    var page = browser.open(given.maya(), Look.PHONE, page("/mentor", session));
    page.getByRole(AriaRole.LINK, named("Can’t make it?")).click();
    assertThat(page.getByText("Nothing is paid").first()).isVisible();
    page.getByLabel("I cannot come").check();
    page.getByLabel("A message to everyone concerned").fill("I have a fever.");
    browser.screenshot(page, "cancel-mentor");
    page.getByRole(AriaRole.BUTTON, named("Cancel the session")).click();
    assertThat(page.getByText("Nothing is paid.")).isVisible();

    var calendar = browser.open(given.elena(), Look.DESK, "/family/calendar");
    calendar.locator("a.slot.cancelled").first().click();
    assertThat(calendar.getByText("Maya Okafor cancelled today, 3:00 pm.")).isVisible();
    browser.assertNoViolations(calendar);
    browser.screenshot(calendar, "cancelled-calendar");
    var home = browser.open(given.maya(), Look.DESK, "/mentor");
    assertThat(home.getByText("Ana · Algebra II")).hasCount(0);
  }

  @Test
  void inAGroupOneFamilyCancelsAndTheOthersCome(Browser browser) {
    var session = given.session(Cast.ROBOTICS, "2026-11-27T15:30:00Z");
    var page = browser.open(given.elena(), Look.DESK_DARK, page("/family", session));
    page.getByRole(AriaRole.LINK, named("Can’t make it?")).click();
    page.getByRole(AriaRole.BUTTON, named("Cancel the session, free")).click();
    assertThat(page.getByText("You cancelled")).isVisible();

    var other = browser.open(given.viewer(Cast.AVI), Look.PHONE, page("/family", session));
    assertThat(other.getByRole(AriaRole.LINK, named("Can’t make it?"))).isVisible();
    assertThat(other.getByText("Elena")).hasCount(0);
    var staff = browser.open(given.bola(), Look.DESK, page("/staff", session));
    assertThat(staff.getByText("Without Luc")).isVisible();
    browser.assertNoViolations(staff);
    browser.screenshot(staff, "cancelled-group-staff");
  }

  @Test
  void whoCancelsBesideTheCalendarIsBackInItAndSoIsTheUndo(Browser browser) {
    var session = onThursday();
    var page = browser.open(given.maya(), Look.DESK, "/mentor/calendar?on=2026-11-26&view=month");
    page.locator("a.slot").first().click();
    page.getByRole(AriaRole.LINK, named("Can’t make it?")).click();
    page.getByLabel("I cannot come").check();
    page.getByRole(AriaRole.BUTTON, named("Cancel the session")).click();

    assertThat(page.locator("#chosen").getByText("You cancelled today, 5:12 pm.")).isVisible();
    assertThat(page).hasURL(Pattern.compile("/mentor/calendar\\?on=2026-11-26&view=month&session=" + session.value()));
    assertThat(page.locator("a.slot.cancelled")).isVisible();
    browser.assertNoViolations(page);
    page.getByRole(AriaRole.BUTTON, named("Take it back, until 5:22 pm")).click();
    assertThat(page.locator("#chosen #again")).hasText("It takes place again.");
    assertThat(page.locator("a.slot.cancelled")).hasCount(0);
  }
}
