package app.afterbell.access.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.OneTimeLinks;
import app.afterbell.access.Passwords;
import app.afterbell.access.web.chain.SignInCookie;
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
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@PageTest
class SettingsTest {

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

  SettingsTest(MockMvcTester pages, Given given, People people, Passwords passwords, OneTimeLinks links,
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
  void showsWhoOneIs() {
    assertThat(pages.get().uri("/settings").cookie(here)).hasStatusOk().bodyText()
        .contains("Maya Okafor", "America/New York", "You have no password", "ends all your tokens",
            "/settings/tokens", "This device.");
  }

  @Test
  void leadsToPagesOfOtherModulesOnlyThoseTheyAreFor() {
    assertThat(pages.get().uri("/settings").with(SignedIn.as(given.elena()))).hasStatusOk().bodyText()
        .doesNotContain("/settings/tokens", "all your tokens");
  }

  @Test
  void changesNameAndZone() {
    assertThat(profile("Maya A. Okafor", "Europe/Lisbon")).hasRedirectedUrl("/settings?done=profile");

    assertThat(people.find(maya.id())).get().satisfies(person -> {
      assertThat(person.name()).isEqualTo("Maya A. Okafor");
      assertThat(person.timeZone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
    });
    assertThat(pages.get().uri("/settings?done=profile").cookie(here)).bodyText().contains("Saved.", "Maya A. Okafor");
  }

  @Test
  void refusesANameAndAZoneThatAreNoneAndKeepsWhatWasTyped() {
    assertThat(profile("x".repeat(201), "+02:00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
        .contains("longer than 200 characters", "There is no such time zone", "x".repeat(201));
    assertThat(people.find(maya.id()).orElseThrow().name()).isEqualTo("Maya Okafor");
  }

  @Test
  void setsAFirstPassword() {
    assertThat(password(here, "", NEW)).hasRedirectedUrl("/settings?done=password");

    assertThat(passwords.matches(maya.id(), NEW)).isTrue();
  }

  @Test
  void changesThePasswordAndSignsOutEverywhereElse() {
    passwords.set(maya.id(), OLD, null);
    here = SignedIn.cookie(maya);
    elsewhere = SignedIn.cookie(maya);

    assertThat(password(here, OLD, NEW)).hasRedirectedUrl("/settings?done=password");

    assertThat(passwords.matches(maya.id(), NEW)).isTrue();
    assertThat(pages.get().uri("/settings").cookie(here)).hasStatusOk();
    assertThat(pages.get().uri("/settings").cookie(elsewhere)).hasStatus(HttpStatus.FOUND);
  }

  @Test
  void asksForTheOldPassword() {
    passwords.set(maya.id(), OLD, null);
    here = SignedIn.cookie(maya);

    assertThat(password(here, "not it at all", NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText().contains("This is not your password").doesNotContain("not it at all", NEW);
    assertThat(passwords.matches(maya.id(), OLD)).isTrue();
  }

  @Test
  void letsNobodyGuessTheOldPasswordFromAnOpenBrowser() {
    passwords.set(maya.id(), OLD, null);
    here = SignedIn.cookie(maya);
    for (int i = 0; i < 10; i++) {
      password(here, "guess " + i, NEW);
    }

    assertThat(password(here, OLD, NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText().contains("Too many attempts");
    assertThat(passwords.matches(maya.id(), OLD)).isTrue();
  }

  @Test
  void refusesAPasswordThatIsTooShortOrTooLong() {
    assertThat(password(here, "", "12345678901")).bodyText().contains("at least 12 characters");
    assertThat(password(here, "", "x".repeat(201))).bodyText().contains("at most 200 characters");
    assertThat(passwords.has(maya.id())).isFalse();
  }

  @Test
  void signsOutEverywhereElse() {
    assertThat(pages.get().uri("/settings").cookie(here)).bodyText().contains("Sign out everywhere else");

    assertThat(pages.post().uri("/settings/sign-ins/ending").with(csrf()).cookie(here))
        .hasRedirectedUrl("/settings?done=sign-ins");

    assertThat(pages.get().uri("/settings").cookie(here)).hasStatusOk()
        .bodyText().doesNotContain("Sign out everywhere else");
    assertThat(pages.get().uri("/settings").cookie(elsewhere)).hasStatus(HttpStatus.FOUND);
  }

  @Test
  void signsOutInOnePlaceAndStaysSignedInInTheOthers() {
    var third = SignedIn.cookie(maya);
    var action = Pattern.compile("/settings/sign-ins/[0-9a-f-]{36}/ending");
    var actions = action.matcher(body(pages.get().uri("/settings").cookie(here).exchange())).results()
        .map(MatchResult::group).toList();
    assertThat(actions).as("one for each but this").hasSize(2).doesNotHaveDuplicates();

    assertThat(pages.post().uri(actions.getFirst()).with(csrf()).cookie(here))
        .hasRedirectedUrl("/settings?done=sign-in");

    assertThat(pages.get().uri("/settings?done=sign-in").cookie(here)).hasStatusOk().bodyText()
        .contains("That device is signed out.").containsPattern(action);
    assertThat(Stream.of(elsewhere, third).filter(this::isSignedIn)).hasSize(1);
    assertThat(pages.post().uri(actions.getFirst()).with(csrf()).cookie(here)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void leavesOthersSignedIn() {
    var tomas = SignedIn.cookie(given.tomas());

    pages.post().uri("/settings/sign-ins/ending").with(csrf()).cookie(here).exchange();

    assertThat(pages.get().uri("/settings").cookie(tomas)).hasStatusOk();
  }

  @Test
  void namesDevicesAndNotWhatBrowsersSayOfThemselves() {
    assertThat(Device.of("Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
        + "Chrome/143.0.0.0 Mobile Safari/537.36")).contains(new Device("Chrome", "Android"));
    assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"))
        .contains(new Device("Firefox", "Linux"));
    assertThat(Device.of("curl/8.5.0")).isEmpty();
  }

  @Test
  void showsNothingOfABrowserThatNamesItselfInMarkup() {
    var cookie = pages.post().uri("/sign-in").with(csrf())
        .header(HttpHeaders.USER_AGENT, "<script>Chrome Windows</script>")
        .param("email", people.find(maya.id()).orElseThrow().email()).param("password", password())
        .exchange().getResponse().getCookie("afterbell");

    assertThat(pages.get().uri("/settings").cookie(cookie)).bodyText()
        .contains("Chrome on Windows").doesNotContain("<script>Chrome");
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

  private List<String> mails() {
    return sql.sql("select body from mail_message order by id").list(String.class);
  }

  private String password() {
    passwords.set(maya.id(), OLD, null);
    return OLD;
  }

  private boolean isSignedIn(Cookie cookie) {
    return pages.get().uri("/settings").cookie(cookie).exchange().getResponse().getStatus() == 200;
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult profile(String name, String zone) {
    return pages.post().uri("/settings/profile").with(csrf()).cookie(here)
        .param("name", name).param("zone", zone).exchange();
  }

  private MvcTestResult password(Cookie cookie, String old, String chosen) {
    return pages.post().uri("/settings/password").with(csrf()).cookie(cookie)
        .param("old", old).param("new", chosen).exchange();
  }
}
