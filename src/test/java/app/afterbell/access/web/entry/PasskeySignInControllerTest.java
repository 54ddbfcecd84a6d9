package app.afterbell.access.web.entry;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.PasskeyCeremony;
import app.afterbell.access.PasskeySite;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.SoftAuthenticator;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PasskeySignInControllerTest {

  private static final String TICKET = "afterbell-passkey";
  private static final PasskeySite HERE = new PasskeySite("localhost", "http://localhost");

  private final MockMvcTester pages;
  private final Given given;
  private final PasskeyCeremony ceremony;
  private final People people;
  private final Sql sql;
  private final SoftAuthenticator device = new SoftAuthenticator();
  private Viewer maya;

  PasskeySignInControllerTest(MockMvcTester pages, Given given, PasskeyCeremony ceremony, People people, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.ceremony = ceremony;
    this.people = people;
    this.sql = sql;
  }

  @BeforeEach
  void mayaHasAPasskey() {
    maya = given.maya();
    var begun = ceremony.beginAdding(maya.id(), HERE, START);
    ceremony.add(maya.id(), HERE, begun.ticket(), device.create(begun.options()), PersonName.of("Phone").get(), START);
  }

  @Test
  void signsInAndGoesOnToThePageThatWasWanted() {
    var answer = signIn("/mentor/earnings", device);

    assertThat(answer).hasRedirectedUrl("/mentor/earnings");
    var cookie = answer.getResponse().getCookie(SignInCookie.NAME);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(answer.getResponse().getCookie(TICKET).getMaxAge()).isZero();
    assertThat(pages.get().uri("/settings").cookie(cookie)).hasStatusOk().bodyText().contains("Maya Okafor");
  }

  @Test
  void leadsNobodyElsewhere() {
    assertThat(signIn("//evil.example", device)).hasRedirectedUrl("/");
  }

  @Test
  void takesNoSecretThatWasPlanted() {
    var options = options();
    var planted = SignedIn.cookie(given.tomas());
    var answer = pages.post().uri("/sign-in/passkey").with(csrf())
        .cookie(planted, options.getResponse().getCookie(TICKET))
        .param("credential", device.get(body(options))).exchange();

    assertThat(answer.getResponse().getCookie(SignInCookie.NAME).getValue()).isNotEqualTo(planted.getValue());
    assertThat(pages.get().uri("/settings").cookie(planted)).hasRedirectedUrl("/sign-in?next=%2Fsettings");
  }

  @Test
  void answersTheSameWhateverIsWrong() {
    var closed = new SoftAuthenticator();
    var begun = ceremony.beginAdding(given.tomas().id(), HERE, START);
    ceremony.add(given.tomas().id(), HERE, begun.ticket(), closed.create(begun.options()), PersonName.of("x").get(),
        START);
    people.close(given.tomas().id(), new Editor(null, START));

    for (var wrong
        : new SoftAuthenticator[] {closed, new SoftAuthenticator(), new SoftAuthenticator().withTheIdOf(device)}) {
      var answer = signIn("/settings", wrong);
      assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
          .contains("This passkey did not work.", "name=\"next\" value=\"/settings\"");
      assertThat(answer.getResponse().getCookie(SignInCookie.NAME)).isNull();
    }
  }

  @Test
  void refusesGarbageAndAnswersWithoutATicket() {
    for (var garbage : new String[] {"", "nonsense", "{}", "null", "[1]"}) {
      assertThat(pages.post().uri("/sign-in/passkey").with(csrf()).cookie(options().getResponse().getCookie(TICKET))
          .param("credential", garbage)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var credential = device.get(body(options()));
    assertThat(pages.post().uri("/sign-in/passkey").with(csrf()).param("credential", credential))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(pages.post().uri("/sign-in/passkey").with(csrf()).cookie(new Cookie(TICKET, "guessed"))
        .param("credential", credential)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void takesNothingFromAnotherSite() {
    assertThat(pages.post().uri("/sign-in/passkey/options")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(pages.post().uri("/sign-in/passkey")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(sql.sql("select count(*) from passkey_challenge").one(Integer.class)).isZero();
  }

  @Test
  void isForNoHostThatARequestNames() {
    assertThat(pages.get().uri("/sign-in")).bodyText().contains("data-passkey=\"get\"");
    assertThat(pages.get().uri("http://evil.example/sign-in")).bodyText().doesNotContain("data-passkey");
    assertThat(pages.post().uri("http://evil.example/sign-in/passkey/options").with(csrf()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void makesOneWaitWhoBeginsAHundredTimesAndHoldsNoGoodSignInAgainstAnybody() {
    for (int i = 0; i < 101; i++) {
      assertThat(signIn("/", device)).hasRedirectedUrl("/");
    }
    for (int i = 0; i < 100; i++) {
      assertThat(options()).hasStatusOk();
    }

    assertThat(options()).hasStatus(HttpStatus.TOO_MANY_REQUESTS).headers().containsHeader(HttpHeaders.RETRY_AFTER);
    assertThat(options()).bodyJson().extractingPath("$.detail").asString().startsWith("Too many attempts.");
  }

  private MvcTestResult signIn(String next, SoftAuthenticator authenticator) {
    var options = options();
    return pages.post().uri("/sign-in/passkey").with(csrf()).cookie(options.getResponse().getCookie(TICKET))
        .param("credential", authenticator.get(body(options))).param("next", next).exchange();
  }

  private MvcTestResult options() {
    return pages.post().uri("/sign-in/passkey/options").with(csrf()).accept(MediaType.APPLICATION_JSON).exchange();
  }

  private static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
