package app.afterbell.access.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.Passwords;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Those who failed too often wait: counted by network, account and browser, and strangers keep nobody out. */
@PageTest
class FailedSignInsTest {

  private static final String PASSWORD = "correct horse battery";

  private final MockMvcTester pages;
  private final Given given;
  private final Passwords passwords;
  private final TestClock clock;
  private Viewer maya;
  private String email;

  FailedSignInsTest(MockMvcTester pages, Given given, Passwords passwords, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.passwords = passwords;
    this.clock = clock;
  }

  @BeforeEach
  void mayaHasAPassword() {
    maya = given.maya();
    email = given.person(Cast.MAYA).email();
    passwords.set(maya.id(), PASSWORD, null);
  }

  @Test
  void makesOneWaitWhoFailedTenTimesAndSaysHowLong() {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(email, "guess " + i)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    assertThat(signIn(email, PASSWORD))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .hasHeader(HttpHeaders.RETRY_AFTER, "90")
        .bodyText().contains("Try again in 2 minutes");
    clock.advance(Duration.ofSeconds(90));
    assertThat(signIn(email, PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void waitsLongerEachTime() {
    for (int i = 0; i < 10; i++) {
      signIn(email, "guess " + i);
    }
    for (var seconds : List.of(90, 180, 360, 720, 900, 900)) {
      assertThat(signIn(email, "guess")).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
          .hasHeader(HttpHeaders.RETRY_AFTER, "" + seconds);
      clock.advance(Duration.ofSeconds(seconds));
      assertThat(signIn(email, "guess")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    clock.advance(Duration.ofDays(2));
    assertThat(signIn(email, "guess")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(signIn(email, "guess")).as("forgotten after a day").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void letsStrangersKeepNobodyOut() {
    var device = signIn(email, PASSWORD).getResponse().getCookie("afterbell-device");
    for (int network = 1; network <= 12; network++) {
      for (int i = 0; i < 10; i++) {
        from("203.0.113." + network, null, "guess " + i);
      }
    }

    assertThat(from("203.0.113.1", null, PASSWORD)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(from("198.51.100.7", null, PASSWORD)).as("an unknown browser").hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(from("203.0.113.1", device, PASSWORD)).as("the owner's").hasRedirectedUrl("/");
    assertThat(from("203.0.113.1", new Cookie("afterbell-device", "made-up"), PASSWORD))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(pages.post().uri("/sign-in/link").with(csrf()).param("email", email))
        .hasRedirectedUrl("/sign-in/link/sent");
  }

  @Test
  void keepsTheOwnerInAnotherNetworkInWhereTenFailedInOne() {
    for (int i = 0; i < 10; i++) {
      from("203.0.113.1", null, "guess " + i);
    }
    assertThat(from("203.0.113.1", null, PASSWORD)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(from("198.51.100.7", null, PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void countsAKnownBrowserByItself() {
    var device = signIn(email, PASSWORD).getResponse().getCookie("afterbell-device");
    for (int i = 0; i < 10; i++) {
      assertThat(from("203.0.113.1", device, "guess " + i)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    assertThat(from("203.0.113.1", device, PASSWORD)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
  }

  private MvcTestResult from(String address, @Nullable Cookie device, String password) {
    var request = pages.post().uri("/sign-in").with(csrf()).param("email", email).param("password", password)
        .with(sent -> {
      sent.setRemoteAddr(address);
      return sent;
    });
    return device == null ? request.exchange() : request.cookie(device).exchange();
  }

  @Test
  void makesAnUnknownAccountWaitAlike() {
    for (int i = 0; i < 10; i++) {
      signIn("nobody@example.org", "guess " + i);
    }

    assertThat(signIn("nobody@example.org", "guess")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(signIn(email, PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void holdsNoGoodSignInAgainstAnybody() {
    for (int i = 0; i < 12; i++) {
      assertThat(signIn(email, PASSWORD)).hasRedirectedUrl("/");
    }
  }

  private MvcTestResult signIn(String email, String password) {
    return pages.post().uri("/sign-in").with(csrf()).param("email", email).param("password", password).exchange();
  }
}
