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
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Between two lectures: what waits, and one press. */
@JourneyTest
class HomeJourneyTest {

  private final Given given;
  private final TestClock clock;

  HomeJourneyTest(Given given, TestClock clock) {
    this.given = given;
    this.clock = clock;
  }

  @BeforeEach
  void aWeek() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.attended(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), Instant.parse("2026-11-20T17:10:00Z"));
    given.session(Cast.ALGEBRA, "2026-11-05T21:00:00Z");
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), Instant.parse("2026-11-19T22:30:00Z"));
    given.logged(given.session(Cast.WRITING, "2026-11-17T20:30:00Z"), Instant.parse("2026-11-17T22:30:00Z"));
    given.session(Cast.WRITING, "2026-11-24T20:30:00Z");
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions within(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  @ParameterizedTest
  @EnumSource
  void readsWellInEveryLook(Look look, Browser browser) {
    var page = browser.open(given.maya(), look, "/mentor");

    assertThat(page.getByRole(AriaRole.HEADING, named("Good evening, Maya"))).isVisible();
    assertThat(page.getByText("Three sessions wait to be logged")).isVisible();
    browser.screenshot(page, "home-" + look);
    if (look != Look.WITHOUT_SCRIPT) {
      browser.assertNoViolations(page);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "WITHOUT_SCRIPT"})
  void logsByOnePressAndTakesItBack(Look look, Browser browser) {
    var page = browser.open(given.maya(), look, "/mentor");
    var card = page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions()
        .setHasText("ended 12 minutes ago"));

    card.getByRole(AriaRole.BUTTON).first().click();

    var undo = card.getByRole(AriaRole.BUTTON, within("Undo, until 5:22 pm"));
    assertThat(undo).isVisible();
    assertThat(undo).isInViewport();
    if (look != Look.WITHOUT_SCRIPT) {
      assertThat(undo).isFocused();
    }
    browser.screenshot(page, "one-press-" + look);
    if (look != Look.WITHOUT_SCRIPT) {
      // what the press changed is told to the page, too: it is fetched anew
      page.waitForResponse(answer -> answer.url().contains("/mentor?from"),
          () -> page.evaluate("htmx.trigger('#waiting', 'live')"));
      assertThat(undo).isFocused();
    }

    undo.click();

    assertThat(page.getByText("Undo, until")).hasCount(0);
    var again = card.getByRole(AriaRole.BUTTON);
    assertThat(again).isVisible();
    if (look != Look.WITHOUT_SCRIPT) {
      assertThat(again).isFocused();
    }
  }

  @Test
  void keepsTheFocusWhereItPressedWhenTheLiveAnswerFollowsAtOnce(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, "/mentor");
    var card = page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions()
        .setHasText("ended 12 minutes ago"));
    page.evaluate("""
        document.addEventListener('htmx:afterSwap', ({target}) => setTimeout(() => htmx.swap(target,
            target.innerHTML.replaceAll('data-focus', ''), {swapStyle: 'innerHTML'})), {once: true})""");

    card.getByRole(AriaRole.BUTTON).first().click();

    assertThat(card.getByRole(AriaRole.BUTTON, within("Undo, until 5:22 pm"))).isFocused();
  }

  @Test
  void showsASessionInTheSecondInWhichItStarts(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, "/mentor");
    assertThat(page.getByText("Three sessions wait to be logged")).isVisible();

    clock.set(Instant.parse("2026-11-24T20:30:00Z"));

    assertThat(page.getByText("Four sessions wait to be logged")).isVisible();
    assertThat(page.getByText("Running now")).isVisible();
    browser.screenshot(page, "running");
  }

  @Test
  void showsWhatAnotherDeviceLogged(Browser browser) {
    var desk = browser.open(given.maya(), "/mentor");
    var phone = browser.open(given.maya(), Look.PHONE, "/mentor");

    phone.getByRole(AriaRole.BUTTON, named("Attended, 60 min")).first().click();

    assertThat(desk.getByText("Notes due Wednesday, 5:00 pm")).isVisible();
  }

  @Test
  void saysWhatComesWhenNothingWaits(Browser browser) {
    var page = browser.open(given.tomas(), Look.PHONE, "/mentor");

    assertThat(page.getByText("No session is planned for you.")).isVisible();
    browser.assertNoViolations(page);
    browser.screenshot(page, "empty");
  }

  @Test
  void canBeUsedByKeyboardAlone(Browser browser) {
    Page page = browser.open(given.maya(), "/mentor");
    page.getByRole(AriaRole.BUTTON, named("Attended, 60 min")).first().focus();

    page.keyboard().press("Enter");

    assertThat(page.getByRole(AriaRole.BUTTON, named("Undo, until 5:22 pm"))).isFocused();
  }
}
