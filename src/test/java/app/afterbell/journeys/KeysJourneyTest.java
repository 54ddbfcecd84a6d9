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
    page.keyboard().press("j");
    assertThat(page.getByRole(AriaRole.LINK, named(given.maya().name()))).isFocused();
    page.keyboard().press("j");
    assertThat(page.getByRole(AriaRole.LINK, named(given.tomas().name()))).isFocused();
    for (var key : List.of("Shift+k", "Alt+k", "Control+j", "Meta+j")) {
      page.keyboard().press(key);
      assertThat(page.getByRole(AriaRole.LINK, named(given.tomas().name()))).isFocused();
    }
    page.keyboard().press("k");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/staff/mentors/" + given.maya().id().value()));
  }

  private static void finds(Page page, String typed, String found, String path) {
    page.keyboard().press("Control+k");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    page.keyboard().type(typed);
    assertThat(page.locator("#found a.whole").first()).hasText(found);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(path.startsWith(".*") ? path : ".*" + path));
  }

  @Test
  void aMentorGoesThroughTheCalendarAndSendsWithoutTheMouse(Browser browser) {
    var session = given.session(Cast.ALGEBRA, "2026-11-20T21:00:00Z");
    var page = browser.open(given.maya(), "/mentor/calendar?on=2026-10-05&view=month");
    page.keyboard().press("w");
    assertThat(page).hasURL(Pattern.compile(".*view=week.*"));
    page.keyboard().press("m");
    assertThat(page).hasURL(Pattern.compile(".*view=month.*"));
    page.keyboard().press("t");
    assertThat(page).hasURL(Pattern.compile(".*on=2026-11-23.*"));
    page.keyboard().press("Control+k");
    page.getByRole(AriaRole.SEARCHBOX).press("w");
    page.getByRole(AriaRole.SEARCHBOX).press("j");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("wj");

    page.navigate("/mentor/calendar?on=2026-11-20&view=month&session=" + session.value());
    assertThat(page.locator("[data-escape]")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-escape]")).isHidden();

    page.navigate("/mentor/sessions/" + session.value() + "/attendance");
    page.getByLabel("What we did").fill("Fractions, with and without.");
    page.keyboard().press("Control+Enter");
    assertThat(page).hasURL(Pattern.compile(".*/mentor(\\?.*)?"));
    assertThat(page.getByText("is logged.").first()).isVisible();
  }

  @Test
  void lettersAreTurnedOffOnADevice(Browser browser) {
    given.session(Cast.ALGEBRA, "2026-11-20T21:00:00Z");
    var page = browser.open(given.maya(), "/settings");
    page.getByLabel("Letters are keys on this device").uncheck();
    page.navigate("/mentor/calendar?on=2026-11-20&view=month");
    page.keyboard().press("w");
    page.keyboard().press("Control+k");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*view=month.*"));
  }
}
