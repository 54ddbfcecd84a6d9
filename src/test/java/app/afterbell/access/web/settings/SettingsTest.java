package app.afterbell.access.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.Passwords;
import app.afterbell.people.People;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SettingsTest {

  private static final String OLD = "correct horse battery";
  private static final String NEW = "staple of horses";

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Passwords passwords;
  private Viewer maya;
  private Cookie here;
  private Cookie elsewhere;

  SettingsTest(MockMvcTester pages, Given given, People people, Passwords passwords) {
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
