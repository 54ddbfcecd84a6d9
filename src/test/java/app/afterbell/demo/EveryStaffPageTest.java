package app.afterbell.demo;

import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a coordinator, who does finance too, comes to. */
@JourneyTest
class EveryStaffPageTest {

  private final Given given;
  private final Demo demo;

  EveryStaffPageTest(Given given, Demo demo) {
    this.given = given;
    this.demo = demo;
  }

  @BeforeEach
  void theDemo() {
    TestDatabase.fill("demo", () -> demo.fill(TestClock.START));
  }

  @Test
  void isReadableByAllAndNeverScrollsSideways(Browser browser) {
    EveryPage.from(browser.open(given.viewer(Cast.BOLA), "/"), browser);
  }
}
