package app.afterbell.access.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.OneTimeLinks;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class LinkControllerTest {

  private static final Pattern LINK =
      Pattern.compile("http://localhost/sign-in/link/([A-Za-z0-9_-]{43})(\\?next=\\S+)?");

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Sql sql;
  private final TestClock clock;
  private String email;

  LinkControllerTest(MockMvcTester pages, Given given, People people, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void maya() {
    email = given.person(Cast.MAYA).email();
  }

  @Test
  void signsInByTheLinkInTheMailOnce() {
    ask(email, "");
    var token = tokenInTheMail();

    assertThat(pages.get().uri("/sign-in/link/{token}", token)).hasStatusOk()
        .bodyText().contains("Sign in as <bdi>Maya Okafor</bdi>");
    assertThat(press(token, "/")).hasRedirectedUrl("/").cookies().containsCookie(SignInCookie.NAME);

    assertThat(press(token, "/")).hasRedirectedUrl("/sign-in/link/over").cookies()
        .doesNotContainCookie(SignInCookie.NAME);
    assertThat(pages.get().uri("/sign-in/link/{token}", token)).hasStatus(HttpStatus.GONE);
  }

  @Test
  void isNotUsedUpByWhoOnlyLooks() {
    ask(email, "");
    var token = tokenInTheMail();

    for (int i = 0; i < 3; i++) {
      assertThat(pages.get().uri("/sign-in/link/{token}", token)).hasStatusOk();
      assertThat(pages.head().uri("/sign-in/link/{token}", token)).hasStatusOk();
    }

    assertThat(press(token, "/")).hasRedirectedUrl("/");
  }

  @Test
  void isOverAfterFifteenMinutes() {
    ask(email, "");
    var token = tokenInTheMail();
    assertThat(sql.sql("select body_until from mail_message").one(Instant.class)).as("of its letter")
        .isEqualTo(clock.instant().plus(OneTimeLinks.GOOD_FOR));

    clock.advance(OneTimeLinks.GOOD_FOR);

    assertThat(pages.get().uri("/sign-in/link/{token}", token)).hasStatus(HttpStatus.GONE);
    assertThat(press(token, "/")).hasRedirectedUrl("/sign-in/link/over");
  }

  @Test
  void keepsOnlyAHashOfTheLink() {
    ask(email, "");
    var token = tokenInTheMail();

    assertThat(sql.sql("select encode(token_hash, 'escape') from one_time_token").list(String.class))
        .hasSize(1).noneMatch(kept -> kept.contains(token));
  }

  @Test
  void goesOnToThePageThatWasWanted() {
    ask(email, "/mentor/earnings");
    assertThat(LINK.matcher(mail()).results().findFirst().orElseThrow().group(2)).isEqualTo("?next=/mentor/earnings");

    assertThat(press(tokenInTheMail(), "/mentor/earnings")).hasRedirectedUrl("/mentor/earnings");
  }

  @Test
  void answersTheSameWhetherTheAccountExists() {
    people.close(given.tomas().id(), new Editor(null, TestClock.START));

    for (var other : new String[] {email, "nobody@example.org", given.person(Cast.TOMAS).email()}) {
      assertThat(ask(other, "")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/sign-in/link/sent");
    }
    assertThat(pages.get().uri("/sign-in/link/sent")).bodyText().contains("If there is an account");

    mail();
    assertThat(sql.sql("select recipient from mail_message").list(String.class)).containsExactly(email);
  }

  @Test
  void signsNobodyInWhoseAccountWasClosedMeanwhile() {
    ask(email, "");
    var token = tokenInTheMail();
    people.close(given.maya().id(), new Editor(null, clock.instant()));

    assertThat(pages.get().uri("/sign-in/link/{token}", token)).hasStatus(HttpStatus.GONE);
    assertThat(press(token, "/")).hasRedirectedUrl("/sign-in/link/over");
  }

  @Test
  void saysBesideTheFieldWhatIsNoAddress() {
    assertThat(ask("maya at example", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText().contains("This is not an email address", "value=\"maya at example\"");
  }

  @Test
  void makesOneWaitWhoAsksTooOftenAlsoForNobody() {
    for (var who : new String[] {email, "nobody@example.org"}) {
      for (int i = 0; i < 5; i++) {
        assertThat(ask(who, "")).hasRedirectedUrl("/sign-in/link/sent");
      }
      assertThat(ask(who, "")).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
          .bodyText().contains("Try again in 3 minutes");
    }
    await().until(() -> sql.sql("select count(*) from mail_message").one(Integer.class) == 5);
  }

  @Test
  void leadsMailToOurOwnHostAlone() {
    ask(email, "//evil.example");

    assertThat(mail()).doesNotContain("evil.example");
  }

  private MvcTestResult ask(String address, String next) {
    return pages.post().uri("/sign-in/link").with(csrf()).param("email", address).param("next", next).exchange();
  }

  private MvcTestResult press(String token, String next) {
    return pages.post().uri("/sign-in/by-link").with(csrf()).param("token", token).param("next", next).exchange();
  }

  private String tokenInTheMail() {
    return LINK.matcher(mail()).results().findFirst().orElseThrow().group(1);
  }

  // written after the answer was given
  private String mail() {
    await().until(() -> sql.sql("select count(*) from mail_message").one(Integer.class) > 0);
    return sql.sql("select body from mail_message").one(String.class);
  }
}
