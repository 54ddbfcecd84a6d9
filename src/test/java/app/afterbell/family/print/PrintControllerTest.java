package app.afterbell.family.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PrintControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final TestClock clock;

  PrintControllerTest(MockMvcTester pages, Given given, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
  }

  private MvcTestResult print(String query, Viewer viewer) {
    return pages.get().uri("/family/notes/print" + query).with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void printsThreeMonthsOrAnyPeriodOldestFirst() throws Exception {
    given.noted(given.session(Cast.ALGEBRA, "2026-08-20T20:00:00Z"), "Before the summer ended", TestClock.START);
    given.logged(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), TestClock.START);
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "Parabolas", given.ana(), "Well done",
        TestClock.START);

    var usual = print("", given.ana());
    assertThat(usual).hasStatusOk().bodyText()
        .contains("Ana Rivera").contains("With Maya Okafor").contains("from Aug 23 to Nov 23")
        .contains("Attended, 60 min")
        .contains("Parabolas").contains("For you alone").contains("Well done")
        .doesNotContain("Before the summer ended");
    var body = usual.getResponse().getContentAsString();
    assertThat(body.indexOf("trinomials")).isLessThan(body.indexOf("Parabolas"));

    assertThat(print("?from=2026-08-20&to=2026-08-20", given.ana())).bodyText()
        .contains("Before the summer ended").doesNotContain("Parabolas");
    assertThat(print("?from=2026-08-21&to=2026-08-22", given.ana())).bodyText()
        .contains("No session started in this period.");
  }

  @Test
  void cutsDaysWhereItsReaderLives() {
    clock.set(Instant.parse("2026-11-24T02:00:00Z")); // nine in the evening of the 23rd in New York
    given.noted(given.session(Cast.ALGEBRA, "2026-11-20T02:30:00Z"), "An evening of the 19th", clock.instant());
    given.noted(given.session(Cast.ALGEBRA, "2026-08-23T04:00:00Z"), "The first minute of the 23rd", clock.instant());
    given.noted(given.session(Cast.ALGEBRA, "2026-08-23T03:59:00Z"), "The last of the 22nd", clock.instant());

    assertThat(print("", given.ana())).bodyText().contains("from Aug 23 to Nov 23", "The first minute of the 23rd")
        .doesNotContain("The last of the 22nd");
    assertThat(print("?from=2026-11-19&to=2026-11-19", given.ana())).bodyText().contains("An evening of the 19th");
    assertThat(print("?from=2026-11-20&to=2026-11-20", given.ana())).bodyText()
        .doesNotContain("An evening of the 19th");
  }

  @Test
  void saysWhatIsWrongWithAPeriod() {
    assertThat(print("?from=2026-11-20&to=2026-11-19", given.ana())).hasStatusOk().bodyText()
        .contains("This is before Nov 20.");
    assertThat(print("?from=+99999-01-01&to=-99999-01-01", given.ana()).getResponse().getStatus()).isIn(200, 400);
    assertThat(print("?from=yesterday", given.ana())).hasStatus(400);
  }

  @Test
  void offersAGuardianEachStudent() {
    given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);
    assertThat(print("?student=" + given.viewer(Cast.LUCIA).id().value(), given.elena())).bodyText()
        .contains("trinomials").contains(">Ana Rivera</option>");
  }
}
