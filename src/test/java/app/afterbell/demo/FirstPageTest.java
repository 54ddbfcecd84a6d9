package app.afterbell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first page of a new device costs, with all that it brings. */
@JourneyTest
class FirstPageTest {

  private final Given given;
  private final Demo demo;

  FirstPageTest(Given given, Demo demo) {
    this.given = given;
    this.demo = demo;
  }

  @Test
  void bringsTheFirstPageInFewBytesAndRequests(Browser browser) {
    TestDatabase.fill("demo", () -> demo.fill(TestClock.START));
    for (var viewer : new String[] {null, Cast.MAYA}) {
      var page = browser.open(viewer == null ? null : given.viewer(viewer), viewer == null ? "/sign-in" : "/mentor");
      @SuppressWarnings("unchecked")
      var loads = (List<Number>) page.evaluate("""
          async () => {
            const icon = await fetch(document.querySelector('link[rel=icon]').href, { cache: 'reload' });
            await icon.blob();
            return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(load => load.initiatorType !== 'eventsource')
                .map(load => load.transferSize);
          }""");
      assertThat(loads).hasSizeLessThanOrEqualTo(viewer == null ? 7 : 6); // one more for signing in by passkey
      assertThat(loads.stream().mapToInt(Number::intValue).sum()).as("bytes of " + page.url())
      .isBetween(20_000, 50_000);
    }
  }
}
