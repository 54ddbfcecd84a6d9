package app.afterbell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a guardian comes to, and everybody before they have signed in. */
@JourneyTest
class EveryFamilyPageTest {

  private final Given given;
  private final Demo demo;

  EveryFamilyPageTest(Given given, Demo demo) {
    this.given = given;
    this.demo = demo;
  }

  @BeforeEach
  void theDemo() {
    TestDatabase.fill("demo", () -> demo.fill(TestClock.START));
  }

  @Test
  void isReadableByAllAndNeverScrollsSideways(Browser browser) {
    EveryPage.from(browser.open(given.viewer(Cast.ELENA), "/"), browser);
  }

  // Next session, what to practise now, the latest note: with one more turn of the thumb, and nothing else between.
  @Test
  void answersAGuardiansThreeQuestionsInAboutTwelveHundredPixels(Browser browser) {
    var page = browser.open(given.viewer(Cast.ELENA), Look.PHONE, "/family");
    assertThat((int) page.evaluate("document.documentElement.scrollHeight")).isLessThan(1280);
  }

  @Test
  void letsPeopleInByPagesThatAre(Browser browser) {
    EveryPage.from(browser.open(null, "/sign-in"), browser);
  }
}
