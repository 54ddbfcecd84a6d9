package app.afterbell.mentor.engagements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.Asker;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class EngagementsControllerTest {

  private final MockMvcTester pages;
  private final Given given;

  EngagementsControllerTest(MockMvcTester pages, Given given) {
    this.pages = pages;
    this.given = given;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult search(Viewer viewer, String what) {
    return pages.post().uri("/mentor/engagements/search").param("q", what)
        .with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  @Test
  void listsOnesOwnWithWeeklyTimesTheNextSessionAndWhatWaits() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.engagement(Cast.CHEMISTRY);

    assertThat(get(given.maya(), "/mentor/engagements")).hasStatusOk().bodyText()
        .contains("Ana · Algebra II").contains("Mon 4:00 pm").contains("Thu 4:00 pm")
        .contains("Next: Thursday, 4:00 pm").contains("1 to log")
        .doesNotContain("Chemistry").doesNotContain("50.03").doesNotContain("85.01");
    assertThat(get(given.viewer("hannah"), "/mentor/engagements")).bodyText().contains("You have no engagements.");
  }

  @Test
  void findsByStudentNameAndSubjectAndTakesSignsAsTheyAre() {
    given.engagement(Cast.ALGEBRA);
    given.engagement(Cast.ROBOTICS);

    assertThat(search(given.maya(), "lucía")).bodyText().contains("One is found").contains("Robotics club");
    assertThat(search(given.maya(), " ALGEBRA ")).bodyText().contains("One is found").contains("Ana · Algebra II");
    assertThat(search(given.maya(), "%")).bodyText().contains("Nothing is found for “%”.");
    assertThat(search(given.maya(), "_")).bodyText().contains("Nothing is found");
    assertThat(search(given.maya(), "<b>\\")).hasStatusOk().bodyText().doesNotContain("<b>\\");
    assertThat(search(given.maya(), "x".repeat(5000))).hasStatusOk();
    assertThat(search(given.tomas(), "lucía")).bodyText().contains("Nothing is found");
  }

  @Test
  void showsOneWithItsSessionsAPageAtATime() {
    var engagement = given.engagement(Cast.ALGEBRA);
    for (int day = 0; day < 52; day++) {
      given.session(engagement, Instant.parse("2026-11-22T21:00:00Z").minus(Duration.ofDays(day)));
    }
    given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");

    var first = get(given.maya(), "/mentor/engagements/" + engagement.value());
    assertThat(first).hasStatusOk().bodyText()
        .contains("Thu, Nov 26, 4:00 pm").contains("Attended, 60 min").contains("Attendance and notes to log")
        .contains("Oct 5,").doesNotContain("Oct 4,").contains("Show older");
    var older = body(first).replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1");
    assertThat(get(given.maya(), older)).hasStatusOk().bodyText()
        .contains("Oct 2,").contains("Oct 4,").doesNotContain("Oct 5,").doesNotContain("Show older");
  }

  @Test
  void listsWhatWasCancelledAsThatBesideWhatIsToCome() {
    var coming = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.cancelled(given.session(Cast.ALGEBRA, "2026-11-30T21:00:00Z"), Asker.MENTOR, given.maya(),
        TestClock.START);
    var page = get(given.maya(), "/mentor/engagements/" + given.engagement(Cast.ALGEBRA).value());
    assertThat(page).bodyText().containsSubsequence(coming.value().toString(), "60 min", "Mon, Nov 30", "Cancelled")
        .containsOnlyOnce("Cancelled");
  }

  @Test
  void isNobodyElses() {
    var path = "/mentor/engagements/" + given.engagement(Cast.ALGEBRA).value();
    for (var stranger : List.of(given.tomas(), given.ana(), given.elena(), given.imogen())) {
      assertThat(get(stranger, path)).hasStatus(404);
    }
    for (var before : List.of("x", "", "-", "99999999999999-1", "1-" + "1-1-1-1-1" + "z")) {
      assertThat(get(given.maya(), path + "?before=" + before)).as(before).hasStatus(404);
    }
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
