package app.afterbell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

@JourneyTest
class BrowserTest {

  @Test
  void tellsOfAnswersThatAreErrorsUnlessTheyAreExpected(Browser browser) {
    browser.expect(404);
    var page = browser.open(null, "/assets/nothing.css");
    page.route("**/broken", route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("broken")));
    page.navigate("/broken");

    assertThatThrownBy(browser::assertNoTroubles).hasMessageContaining("500 GET http://localhost:");
    browser.expect(500);
    browser.assertNoTroubles();
  }

  @Test
  void tellsOfScriptsThatFail(Browser browser) {
    browser.expect(404);
    var page = browser.open(null, Look.PHONE, "/assets/nothing.css");
    page.evaluate("console.error('it failed')");

    assertThatThrownBy(browser::assertNoTroubles).hasMessageContaining("console: it failed");
    browser.expect(0);
  }

  @Test
  void tellsWhatAxeFinds(Browser browser) {
    browser.expect(404);
    var page = browser.open(null, Look.PHONE_DARK, "/assets/nothing.css");
    page.setContent("<!doctype html><html><title>t</title><img src='data:,'></html>");

    assertThatThrownBy(() -> browser.assertNoViolations(page)).hasMessageContaining("html-has-lang")
        .hasMessageContaining("image-alt");
    browser.screenshot(page, "wrong");
    assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).isEqualTo(true);
  }
}
