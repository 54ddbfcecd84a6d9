package app.afterbell.access.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.Passwords;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SignInControllerTest {

  private static final String PASSWORD = "correct horse battery";

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Passwords passwords;
  private final Sql sql;
  private Viewer maya;
  private String email;

  SignInControllerTest(MockMvcTester pages, Given given, People people, Passwords passwords, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.passwords = passwords;
    this.sql = sql;
  }

  @BeforeEach
  void mayaHasAPassword() {
    maya = given.maya();
    email = given.person(Cast.MAYA).email();
    passwords.set(maya.id(), PASSWORD, null);
  }

  @Test
  void showsTheForm() {
    assertThat(pages.get().uri("/sign-in")).hasStatusOk().bodyText().contains("name=\"password\"", "name=\"_csrf\"");
  }

  @Test
  void signsInWithEmailInAnyCaseAndPassword() {
    var answer = signIn(email.toUpperCase(Locale.ROOT), PASSWORD);

    assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/");
    var cookie = answer.getResponse().getCookie(SignInCookie.NAME);
    assertThat(cookie).satisfies(c -> {
      assertThat(c.isHttpOnly()).isTrue();
      assertThat(c.getAttribute("SameSite")).isEqualTo("Lax");
      assertThat(c.getPath()).isEqualTo("/");
      assertThat(c.getSecure()).isFalse();
    });
    assertThat(pages.get().uri("/").cookie(cookie)).hasRedirectedUrl("/mentor");
  }

  @Test
  void sendsTheCookieByTlsAloneWhereThereIsTls() {
    var answer = pages.post().uri("/sign-in").secure(true).with(csrf())
        .param("email", email).param("password", PASSWORD).exchange();

    for (var name : List.of("__Host-afterbell", "__Host-afterbell-device")) {
      assertThat(answer.getResponse().getCookie(name)).as(name).satisfies(cookie -> {
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
      });
    }
    assertThat(answer.getResponse().getCookie(SignInCookie.NAME)).isNull();
    var secret = answer.getResponse().getCookie("__Host-afterbell").getValue();
    assertThat(pages.get().uri("/settings").secure(true).cookie(new Cookie(SignInCookie.NAME, secret)))
        .as("a cookie that another host of the domain can plant").hasRedirectedUrl("/sign-in?next=%2Fsettings");
    assertThat(pages.get().uri("/settings").secure(true).cookie(new Cookie("__Host-afterbell", secret))).hasStatusOk();
    assertThat(answer).hasHeader("Strict-Transport-Security", "max-age=31536000");
  }

  @Test
  void keepsOnlyAHashOfTheCookie() {
    var secret = signIn(email, PASSWORD).getResponse().getCookie(SignInCookie.NAME).getValue();

    assertThat(sql.sql("select encode(token_hash, 'escape') from sign_in").list(String.class))
        .hasSize(1).noneMatch(kept -> kept.contains(secret));
  }

  @Test
  void takesNoSecretThatWasPlanted() {
    var planted = new Cookie(SignInCookie.NAME, "planted");
    var answer = pages.post().uri("/sign-in").with(csrf()).cookie(planted)
        .param("email", email).param("password", PASSWORD).exchange();

    assertThat(answer.getResponse().getCookie(SignInCookie.NAME).getValue()).isNotEqualTo("planted");
    assertThat(pages.get().uri("/settings").cookie(planted)).hasRedirectedUrl("/sign-in?next=%2Fsettings");
  }

  @Test
  void answersTheSameWhetherAccountOrPasswordIsWrong() {
    people.close(given.tomas().id(), new Editor(null, TestClock.START));
    given.ana();
    var wrong = signIn(email, "not my password");

    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    for (var other
        : new String[] {"nobody@example.org", given.person(Cast.TOMAS).email(), given.person(Cast.ANA).email()}) {
      var answer = signIn(other, "not my password");
      assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      assertThat(stable(answer).replace(other, email)).isEqualTo(stable(wrong));
    }
  }

  @Test
  void keepsWhatWasTypedExceptThePassword() {
    assertThat(signIn(email, "not my password")).bodyText()
        .contains("value=\"" + email + "\"", "aria-invalid=\"true\"")
        .doesNotContain("not my password");
  }

  @Test
  void goesOnToThePageThatWasWanted() {
    assertThat(pages.get().uri("/mentor/earnings")).hasRedirectedUrl("/sign-in?next=%2Fmentor%2Fearnings");
    assertThat(pages.post().uri("/sign-in").with(csrf()).param("next", "/mentor/earnings")
        .param("email", email).param("password", PASSWORD)).hasRedirectedUrl("/mentor/earnings");
  }

  @Test
  void leadsNobodyElsewhere() {
    for (var next
        : new String[] {"//evil.example", "/\\evil.example", "https://evil.example", "/sign-out", "javascript:x"}) {
      assertThat(pages.post().uri("/sign-in").with(csrf()).param("next", next)
          .param("email", email).param("password", PASSWORD)).hasRedirectedUrl("/");
    }
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
  void signsOut() {
    var cookie = SignedIn.cookie(maya);

    assertThat(pages.post().uri("/sign-out").with(csrf()).cookie(cookie)).hasRedirectedUrl("/sign-in");
    assertThat(pages.get().uri("/").cookie(cookie)).hasRedirectedUrl("/sign-in");
    assertThat(sql.sql("select count(*) from sign_in").one(Integer.class)).isZero();
  }

  @Test
  void signsNobodyOutByALink() {
    assertThat(pages.get().uri("/sign-out").with(SignedIn.as(maya))).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void takesNoFormFromAnotherSite() {
    assertThat(pages.post().uri("/sign-in").param("email", email).param("password", PASSWORD))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void offersTheCastInTheDemoCompanyAlone() {
    assertThat(pages.get().uri("/sign-in")).bodyText().doesNotContain("/sign-in/demo");
    assertThat(pages.post().uri("/sign-in/demo").with(csrf()).param("person", maya.id().value().toString()))
        .hasStatus(HttpStatus.NOT_FOUND);

    becomeDemo();

    assertThat(pages.get().uri("/sign-in")).bodyText().contains("/sign-in/demo", "Maya Okafor", "Mentor");
    assertThat(pages.post().uri("/sign-in/demo").with(csrf()).param("person", maya.id().value().toString()))
        .hasRedirectedUrl("/").cookies().containsCookie(SignInCookie.NAME);
  }

  @Test
  void offersNobodyWhoWasAddedToTheDemo() {
    becomeDemo();
    var added = people.join(new NewPerson(PersonName.of("Aaron Admin").get(), Email.of("aaron@company.example").get(),
        maya.zone(), Set.of(Role.ADMIN)), new Editor(maya.id(), TestClock.START)).id();

    assertThat(pages.get().uri("/sign-in")).bodyText().doesNotContain("Aaron");
    assertThat(pages.post().uri("/sign-in/demo").with(csrf()).param("person", added.value().toString()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void offersOneOfEachRoleWithMayaFirst() {
    given.tomas();
    given.person("arjun"); // a mentor, and a guardian too
    given.ana();
    given.imogen();
    given.bola();
    becomeDemo();

    var body = pages.get().uri("/sign-in").exchange();
    assertThat(body).bodyText().contains("Maya Okafor", "Imogen Castellanos", "Bola Akindele", "Elena Rivera")
        .doesNotContain("Tomás", "Arjun");
    assertThat(pages.post().uri("/sign-in/demo").with(csrf()).param("person", given.tomas().id().value().toString()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void sendsOnWhoIsSignedInAlready() {
    assertThat(pages.get().uri("/sign-in").with(SignedIn.as(maya))).hasRedirectedUrl("/");
  }

  private void becomeDemo() {
    sql.sql("update organization set demo = true").update();
  }

  private MvcTestResult signIn(String email, String password) {
    return pages.post().uri("/sign-in").with(csrf()).param("email", email).param("password", password).exchange();
  }

  // the token in a form is another one each time
  private static String stable(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString()
          .replaceAll("(name=\"_csrf\" value|name=\"csrf\" content)=\"[^\"]*\"", "token");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
