package app.afterbell.mentor.home;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R44: a new mentor's first session is guided, the guide can be left, and seen again. */
@PageTest
class GuideControllerTest {

  private static final String STARTED = "2026-11-23T21:00:00Z";
  private static final String GUIDE = "Your first session";

  private final MockMvcTester pages;
  private final Given given;
  private final TestClock clock;

  GuideControllerTest(MockMvcTester pages, Given given, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
  }

  @Test
  void leadsThroughBothTasksToThePay() {
    var session = given.session(Cast.ALGEBRA, STARTED);
    assertThat(home()).contains(GUIDE, "Press “Attended” on the card below");

    given.attended(session, START);
    assertThat(home()).contains("What you did, and what to practise.").doesNotContain("Press “Attended”");

    given.noted(session, Given.NOTES, START);
    clock.advance(Duration.ofMinutes(1));
    assertThat(home()).contains(GUIDE, "Both tasks are done.");

    clock.advance(Duration.ofHours(2));
    assertThat(home()).doesNotContain(GUIDE);
  }

  @Test
  void isLeftForGood() {
    given.session(Cast.ALGEBRA, STARTED);
    send("/mentor/guide/leaving");
    send("/mentor/guide/leaving");
    assertThat(home()).doesNotContain(GUIDE);
  }

  @Test
  void comesAgainToWhoAsksUntilItIsLeft() {
    given.logged(given.session(Cast.ALGEBRA, "2026-10-19T20:00:00Z"), Instant.parse("2026-10-19T21:30:00Z"));
    given.session(Cast.ALGEBRA, STARTED);
    assertThat(home()).doesNotContain(GUIDE);

    assertThat(pages.post().uri("/mentor/guide").with(SignedIn.as(given.maya())).with(csrf()))
        .hasStatus(303).cookies().hasValue("guide", "again").isHttpOnly("guide", true);
    assertThat(pages.get().uri("/mentor").cookie(new Cookie("guide", "again"), SignedIn.cookie(given.maya())))
        .bodyText().contains(GUIDE);
    assertThat(pages.post().uri("/mentor/guide/leaving").with(SignedIn.as(given.maya())).with(csrf()))
        .cookies().hasMaxAge("guide", Duration.ZERO);
  }

  @Test
  void isNotShownWhereNothingWaits() {
    assertThat(home()).doesNotContain(GUIDE);
  }

  private String home() {
    return text(pages.get().uri("/mentor").with(SignedIn.as(given.maya())));
  }

  private void send(String path) {
    assertThat(pages.post().uri(path).with(SignedIn.as(given.maya())).with(csrf())).hasStatus(303);
  }

  private static String text(MockMvcTester.MockMvcRequestBuilder asked) {
    var result = asked.exchange();
    assertThat(result).hasStatusOk();
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
