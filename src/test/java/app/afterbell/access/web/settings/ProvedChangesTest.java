package app.afterbell.access.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.OneTimeLinks;
import app.afterbell.access.Passwords;
import app.afterbell.access.ProofCodes;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.people.AddressChanges;
import app.afterbell.people.People;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** What opens a lasting way in asks again who sits there: by password, or by a code in the mail. */
@PageTest
class ProvedChangesTest {

  private static final String OLD = "correct horse battery";
  private static final String NEW = "staple of horses";

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Passwords passwords;
  private final OneTimeLinks links;
  private final TransactionOperations transactions;
  private final TestClock clock;
  private final Sql sql;
  private Viewer maya;
  private Cookie here;
  private Cookie elsewhere;

  ProvedChangesTest(MockMvcTester pages, Given given, People people, Passwords passwords, OneTimeLinks links,
      TransactionOperations transactions, TestClock clock, Sql sql) {
    this.links = links;
    this.transactions = transactions;
    this.clock = clock;
    this.sql = sql;
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.passwords = passwords;
  }

  @BeforeEach
  void mayaIsSignedInTwice() {
    maya = given.maya();
    here = SignedIn.cookie(maya);
    elsewhere = SignedIn.cookie(maya);
  }

  @Test
  void asksForAFirstPasswordWhoSitsThere() {
    clock.advance(Duration.ofMinutes(10));

    assertThat(password(here, "", NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
        .contains("Show that it is you");
    assertThat(passwords.has(maya.id())).isFalse();
    assertThat(pages.post().uri("/settings/password").with(csrf()).cookie(here).param("new", NEW)
        .param("proof-mail", "send"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Code from the mail");
    for (int i = 0; i < 4; i++) {
      assertThat(withCode("0000 0000")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
          .contains("This is not the code");
    }
    assertThat(withCode(code())).hasRedirectedUrl("/settings?done=password");
    assertThat(passwords.matches(maya.id(), NEW)).isTrue();
    assertThat(mails()).last().asString().contains("has a new password");
  }

  @Test
  void takesNoCodeAfterFiveTriesInAnotherBrowserOrTooLate() {
    clock.advance(Duration.ofMinutes(10));
    pages.post().uri("/settings/password").with(csrf()).cookie(here).param("new", NEW).param("proof-mail", "send")
        .exchange();
    var code = code();
    var other = SignedIn.cookie(maya);
    clock.advance(Duration.ofMinutes(9));
    sql.sql("update sign_in set created_at = created_at - interval '1 hour', proved_at = null").update();
    assertThat(pages.post().uri("/settings/password").with(csrf()).cookie(other).param("new", NEW)
        .param("proof-code", code))
        .as("another browser").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    for (int i = 0; i < 5; i++) {
      withCode("1111 1111");
    }
    assertThat(withCode(code)).as("sixth try").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    pages.post().uri("/settings/password").with(csrf()).cookie(here).param("new", NEW).param("proof-mail", "send")
        .exchange();
    var second = code();
    clock.advance(Duration.ofMinutes(10));
    assertThat(withCode(second)).as("too late").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(passwords.has(maya.id())).isFalse();
  }

  @Test
  void anotherCodeHasFiveTriesOfItsOwnAndNoLetterOutlivesItsCode() {
    clock.advance(Duration.ofMinutes(10));
    for (int codes = 0; codes < 2; codes++) {
      pages.post().uri("/settings/password").with(csrf()).cookie(here).param("new", NEW).param("proof-mail", "send")
          .exchange();
      for (int i = 0; i < 4; i++) {
        assertThat(withCode("0000 0000")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      }
    }
    assertThat(bodiesUntil()).hasSize(2).containsOnly(clock.instant().plus(ProofCodes.GOOD_FOR));
    assertThat(withCode(code())).hasRedirectedUrl("/settings?done=password");
  }

  @Test
  void takesALinkOutOfAReminderForNoProof() {
    var elena = given.elena();
    var link = transactions.execute(_ -> links.give(List.of(elena.id()), clock.instant().plusSeconds(9000))).getFirst()
        .orElseThrow();
    var cookie = pages.post().uri("/sign-in/by-link").with(csrf()).param("token", link.value()).exchange().getResponse()
        .getCookie(SignInCookie.NAME);
    assertThat(pages.get().uri("/family").cookie(cookie)).hasStatusOk();

    assertThat(password(cookie, "", NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(passwords.has(elena.id())).isFalse();
  }

  @Test
  void asksForAnotherAddressWhoSitsThereAndKeepsWhatWasTyped() {
    passwords.set(maya.id(), OLD, new Secret(here.getValue()));
    clock.advance(Duration.ofMinutes(10));

    assertThat(address("not her password")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
        .contains("value=\"maya@new.example\"", "This is not your password");
    assertThat(mails()).isEmpty();
    assertThat(address(OLD)).hasRedirectedUrl("/settings/address");
    assertThat(mails()).hasSize(2);
    assertThat(bodiesUntil()).isNotEmpty().containsOnly(clock.instant().plus(AddressChanges.GOOD_FOR));
    assertThat(people.find(maya.id()).orElseThrow().email()).isEqualTo("maya@riverbend.example");
    assertThat(pages.get().uri("/settings/address").cookie(here)).bodyText()
        .contains("maya@new.example waits to be confirmed");
  }

  private MvcTestResult address(String password) {
    return pages.post().uri("/settings/address").with(csrf()).cookie(here).param("email", "maya@new.example")
        .param("proof-password", password).exchange();
  }

  private MvcTestResult withCode(String code) {
    return pages.post().uri("/settings/password").with(csrf()).cookie(here).param("new", NEW).param("proof-code", code)
        .exchange();
  }

  private String code() {
    var found = Pattern.compile("(?m)^\\d{4} \\d{4}$").matcher(mails().getLast());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private List<Instant> bodiesUntil() {
    return sql.sql("select body_until from mail_message where body_until is not null").list(Instant.class);
  }

  private List<String> mails() {
    return sql.sql("select body from mail_message order by id").list(String.class);
  }

  private String password() {
    passwords.set(maya.id(), OLD, null);
    return OLD;
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult password(Cookie cookie, String old, String chosen) {
    return pages.post().uri("/settings/password").with(csrf()).cookie(cookie)
        .param("old", old).param("new", chosen).exchange();
  }
}
