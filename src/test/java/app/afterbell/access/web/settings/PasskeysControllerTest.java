package app.afterbell.access.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.Passkeys;
import app.afterbell.access.Passkeys.Passkey;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.SoftAuthenticator;
import app.afterbell.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PasskeysControllerTest {

  private static final String TICKET = "afterbell-passkey";
  private static final String CHROME =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36";

  private final MockMvcTester pages;
  private final Given given;
  private final Passkeys passkeys;
  private final Sql sql;
  private final TestClock clock;
  private Viewer maya;
  private Cookie here;

  PasskeysControllerTest(MockMvcTester pages, Given given, Passkeys passkeys, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.passkeys = passkeys;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void mayaIsSignedIn() {
    maya = given.maya();
    here = SignedIn.cookie(maya);
  }

  @Test
  void proposesTheDeviceAsTheNameOfANewOne() {
    assertThat(pages.get().uri("/settings/passkeys").cookie(here).header(HttpHeaders.USER_AGENT, CHROME)).hasStatusOk()
        .bodyText()
        .contains("value=\"Chrome on Linux\"", "data-passkey=\"create\"", "/assets/passkey-")
        .doesNotContain("Your passkeys");
    assertThat(pages.get().uri("/settings").cookie(here)).bodyText()
        .contains("href=\"/settings/passkeys\"", "Your passkeys stay as they are.");
  }

  @Test
  void addsOneNamesItAndRemovesIt() {
    assertThat(add(here, "Kitchen <b>tablet</b>")).hasRedirectedUrl("/settings/passkeys?done=added");
    var passkey = onlyPasskey();
    assertThat(page("?done=added")).bodyText()
        .contains("Your passkey is added.", "Kitchen &lt;b>tablet&lt;/b>", "Not used yet.");

    assertThat(post("/settings/passkeys/" + passkey.id().value() + "/name", "name", "  Living room "))
        .hasRedirectedUrl("/settings/passkeys?done=named");
    assertThat(onlyPasskey().label()).isEqualTo("Living room");

    assertThat(post("/settings/passkeys/" + passkey.id().value() + "/removal", "", ""))
        .hasRedirectedUrl("/settings/passkeys?done=removed");
    assertThat(passkeys.of(maya.id())).isEmpty();
    assertThat(page("?done=removed")).bodyText().contains("you stay signed in.");
  }

  @Test
  void hidesTheTicketFromScriptsAndTakesItBack() {
    var options = options(here);
    assertThat(options.getResponse().getCookie(TICKET)).satisfies(ticket -> {
      assertThat(ticket.isHttpOnly()).isTrue();
      assertThat(ticket.getMaxAge()).isEqualTo(300);
      assertThat(sql.sql("select count(*) from passkey_challenge where ticket_hash = "
          + "sha256(convert_to(:ticket, 'UTF8'))")
          .param("ticket", ticket.getValue()).one(Integer.class)).as("its hash is kept").isEqualTo(1);
    });

    var added = add(here, "Phone");
    assertThat(added.getResponse().getCookie(TICKET).getMaxAge()).isZero();
  }

  @Test
  void asksWhoSitsThereAfterTenMinutes() {
    clock.advance(Duration.ofMinutes(10));

    assertThat(page("")).bodyText().contains("Sign in again").doesNotContain("data-passkey");
    assertThat(options(here)).hasStatus(HttpStatus.CONFLICT).bodyJson().extractingPath("$.detail").asString()
        .startsWith("A passkey is added within 10 minutes");
    assertThat(sql.sql("select count(*) from passkey_challenge").one(Integer.class)).isZero();

    assertThat(post("/settings/passkeys", "label", "Phone")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
        .contains("within 10 minutes");
    assertThat(post("/settings/passkeys/proof", "proof-password", "a guess that is wrong"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

    assertThat(post("/settings/passkeys/renewal", "", "")).hasRedirectedUrl("/sign-in?next=%2Fsettings%2Fpasskeys");
    assertThat(pages.get().uri("/settings").cookie(here)).hasRedirectedUrl("/sign-in?next=%2Fsettings");
  }

  @Test
  void keepsWhatWasTypedWhereItRefuses() {
    for (var garbage : new String[] {"", "nonsense", "{}", "[{\"id\": 7}]"}) {
      assertThat(pages.post().uri("/settings/passkeys").with(csrf())
          .cookie(here, options(here).getResponse().getCookie(TICKET))
          .param("credential", garbage).param("label", "My phone"))
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
          .contains("We cannot check the passkey", "value=\"My phone\"");
    }
    assertThat(add(here, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
        .contains("A name is missing.", "aria-describedby=\"label-error label-hint\"");
    assertThat(passkeys.of(maya.id())).isEmpty();
  }

  @Test
  void refusesANameThatIsNone() {
    add(here, "Phone");
    var path = "/settings/passkeys/" + onlyPasskey().id().value() + "/name";

    assertThat(post(path, "name", "x".repeat(201))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
        .contains("longer than 200 characters", "<details class=\"history\" open>");
    assertThat(onlyPasskey().label()).isEqualTo("Phone");
  }

  @Test
  void tellsWhoHasNoAddressThatItIsTheOnlyWayIn() {
    var leo = SignedIn.cookie(given.viewer(Cast.LEO));
    add(leo, "Phone");
    var id = sql.sql("select id from passkey").one(java.util.UUID.class);

    assertThat(pages.get().uri("/settings/passkeys").cookie(leo)).bodyText()
        .contains("It is the only way you can sign in").doesNotContain("/removal");
    assertThat(pages.post().uri("/settings/passkeys/" + id + "/removal").with(csrf()).cookie(leo))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Add another passkey first.");
  }

  @Test
  void saysThatAPasskeyWasCopied() {
    add(here, "Phone");
    sql.sql("update passkey set copied_at = :at").param("at", TestClock.START).update();

    assertThat(page("")).bodyText().contains("there seems to be a copy of it", "/removal");
  }

  @Test
  void isForNoHostThatARequestNames() {
    assertThat(pages.get().uri("http://evil.example/settings/passkeys").cookie(here)).hasStatusOk().bodyText()
        .contains("Passkeys need an address").doesNotContain("data-passkey");
    assertThat(pages.post().uri("http://evil.example/settings/passkeys/options").with(csrf()).cookie(here))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(pages.post().uri("http://evil.example/settings/passkeys").with(csrf()).cookie(here))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void takesNothingFromAnotherSite() {
    assertThat(pages.post().uri("/settings/passkeys/options").cookie(here)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(pages.post().uri("/settings/passkeys").cookie(here)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(pages.post().uri("/settings/passkeys/renewal").cookie(here)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(pages.get().uri("/settings").cookie(here)).hasStatusOk();
  }

  private Passkey onlyPasskey() {
    assertThat(passkeys.of(maya.id())).hasSize(1);
    return passkeys.of(maya.id()).getFirst();
  }

  private MvcTestResult page(String query) {
    return pages.get().uri("/settings/passkeys" + query).cookie(here).exchange();
  }

  private MvcTestResult options(Cookie cookie) {
    return pages.post().uri("/settings/passkeys/options").with(csrf()).cookie(cookie).accept(MediaType.APPLICATION_JSON)
        .exchange();
  }

  private MvcTestResult add(Cookie cookie, String label) {
    var options = options(cookie);
    return pages.post().uri("/settings/passkeys").with(csrf()).cookie(cookie, options.getResponse().getCookie(TICKET))
        .param("credential", new SoftAuthenticator().create(body(options))).param("label", label).exchange();
  }

  private MvcTestResult post(String path, String field, String value) {
    return pages.post().uri(path).with(csrf()).cookie(here).param(field, value).exchange();
  }

  private static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
