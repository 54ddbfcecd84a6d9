package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * R39: whoever works with the keyboard finds, goes along, opens and sends with it, and types without being surprised.
 */
@JourneyTest
class KeysJourneyTest {

  private final Given given;

  KeysJourneyTest(Given given) {
    this.given = given;
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  @Test
  void staffFindAnythingAndGoAlongLists(Browser browser) {
    var past = given.session(Cast.ALGEBRA, "2026-11-20T21:00:00Z");
    given.session(Cast.CHEMISTRY, "2026-11-20T20:00:00Z");
    var page = browser.open(given.imogen(), "/staff");
    finds(page, "ana riv", "Ana Rivera", "/staff/people/" + given.ana().id().value());
    finds(page, "algebra", "Ana · Algebra II", ".*/staff/engagements/.*");
    finds(page, "nov 20", "Sessions of Friday, November 20", ".*/staff/calendar\\?on=2026-11-20");
    assertThat(page.locator("a[href*='session=" + past.value() + "']").first()).isVisible();
    finds(page, "templ", "Templates", ".*/staff/templates");

    page.navigate("/staff/mentors?show=all");
    press(page, "j");
    assertThat(page.getByRole(AriaRole.LINK, named(given.maya().name()))).isFocused();
    press(page, "j");
    assertThat(page.getByRole(AriaRole.LINK, named(given.tomas().name()))).isFocused();
    for (var key : List.of("Shift+k", "Alt+k", "Control+j", "Meta+j")) {
      press(page, key);
      assertThat(page.getByRole(AriaRole.LINK, named(given.tomas().name()))).isFocused();
    }
    press(page, "k");
    press(page, "Enter");
    assertThat(page).hasURL(Pattern.compile(".*/staff/mentors/" + given.maya().id().value()));
  }

  // Keys are heard once the page's script has run.
  private static void press(Page page, String key) {
    page.waitForLoadState();
    page.keyboard().press(key);
  }

  private static void finds(Page page, String typed, String found, String path) {
    press(page, "Control+k");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    page.keyboard().type(typed);
    assertThat(page.locator("#found a.whole").first()).hasText(found);
    press(page, "ArrowDown");
    press(page, "Enter");
    assertThat(page).hasURL(Pattern.compile(path.startsWith(".*") ? path : ".*" + path));
  }

  @Test
  void aMentorGoesThroughTheCalendarAndSendsWithoutTheMouse(Browser browser) {
    var session = given.session(Cast.ALGEBRA, "2026-11-20T21:00:00Z");
    var page = browser.open(given.maya(), "/mentor/calendar?on=2026-10-05&view=month");
    press(page, "w");
    assertThat(page).hasURL(Pattern.compile(".*view=week.*"));
    press(page, "m");
    assertThat(page).hasURL(Pattern.compile(".*view=month.*"));
    press(page, "t");
    assertThat(page).hasURL(Pattern.compile(".*on=2026-11-23.*"));
    press(page, "Control+k");
    page.getByRole(AriaRole.SEARCHBOX).press("w");
    page.getByRole(AriaRole.SEARCHBOX).press("j");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("wj");

    page.navigate("/mentor/calendar?on=2026-11-20&view=month&session=" + session.value());
    assertThat(page.locator("[data-escape]")).isVisible();
    press(page, "Escape");
    assertThat(page.locator("[data-escape]")).isHidden();

    page.navigate("/mentor/sessions/" + session.value() + "/attendance");
    page.getByLabel("What we did").fill("Fractions, with and without.");
    press(page, "Control+Enter");
    assertThat(page).hasURL(Pattern.compile(".*/mentor(\\?.*)?"));
    assertThat(page.getByText("is logged.").first()).isVisible();
  }

  @Test
  void lettersAreTurnedOffOnADevice(Browser browser) {
    given.session(Cast.ALGEBRA, "2026-11-20T21:00:00Z");
    var page = browser.open(given.maya(), "/settings");
    page.getByLabel("Letters are keys on this device").uncheck();
    page.navigate("/mentor/calendar?on=2026-11-20&view=month");
    press(page, "w");
    press(page, "Control+k");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*view=month.*"));
  }
}
