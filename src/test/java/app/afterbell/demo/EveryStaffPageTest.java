package app.afterbell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a coordinator, who does finance too, comes to. */
@JourneyTest(sweeps = false)
class EveryStaffPageTest {

  private final Given given;
  private final Demo demo;
  private final List<Sweep> sweeps;

  EveryStaffPageTest(Given given, Demo demo, List<Sweep> sweeps) {
    this.given = given;
    this.demo = demo;
    this.sweeps = sweeps;
  }

  @BeforeEach
  void theDemo() {
    TestDatabase.fill("demo", () -> demo.fill(TestClock.START));
  }

  // The charts are there once their weeks are summed up.
  @Test
  void isReadableByAllAndNeverScrollsSideways(Browser browser) {
    sweeps.stream().filter(sweep -> sweep.key().equals("desk.sweep.weeks"))
        .forEach(sweep -> assertThat(sweep.turn(Turn.at(TestClock.START))).isPositive());
    EveryPage.from(browser.open(given.viewer(Cast.BOLA), "/"), browser);
  }
}
