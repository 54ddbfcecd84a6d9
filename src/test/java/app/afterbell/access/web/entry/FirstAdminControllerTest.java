package app.afterbell.access.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.FirstAdmin;
import app.afterbell.access.FirstAdmin.Founded;
import app.afterbell.access.FirstAdmin.Founding;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.organization.Organizations;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Role;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FirstAdminControllerTest {

  private final MockMvcTester pages;
  private final FirstAdmin firstAdmin;
  private final Organizations organizations;
  private final People people;
  private final Given given;
  private final Sql sql;
  private final TestClock clock;
  private final Environment environment;

  FirstAdminControllerTest(MockMvcTester pages, FirstAdmin firstAdmin, Organizations organizations, People people,
      Given given, Sql sql, TestClock clock, Environment environment) {
    this.pages = pages;
    this.firstAdmin = firstAdmin;
    this.organizations = organizations;
    this.people = people;
    this.given = given;
    this.sql = sql;
    this.clock = clock;
    this.environment = environment;
  }

  @Test
  void foundsTheCompanyAndSignsItsAdminIn() {
    var link = invite();

    assertThat(pages.get().uri("/first-admin?link={link}", link.value())).hasStatusOk();
    assertThat(found(link, "Riverside Tutoring", "correct horse battery"))
        .hasRedirectedUrl("/").cookies().containsCookie(SignInCookie.NAME);

    assertThat(organizations.current()).satisfies(company -> {
      assertThat(company.name()).isEqualTo("Riverside Tutoring");
      assertThat(company.zone()).isEqualTo(ZoneId.of("Europe/Dublin"));
      assertThat(company.supportEmail()).isEqualTo("help@riverside.example");
      assertThat(company.demo()).isFalse();
    });
    assertThat(people.byEmail(Email.of("siobhan@riverside.example").get()).orElseThrow().roles())
        .containsExactly(Role.ADMIN);
    assertThat(pages.post().uri("/sign-in").with(csrf()).param("email", "siobhan@riverside.example")
        .param("password", "correct horse battery")).hasRedirectedUrl("/");
  }

  @Test
  void isOverOnceItWasUsed() {
    var link = invite();
    found(link, "Riverside Tutoring", "correct horse battery");

    assertThat(found(link, "Another", "correct horse battery")).hasStatus(HttpStatus.GONE);
    assertThat(pages.get().uri("/first-admin?link={link}", link.value())).hasStatus(HttpStatus.GONE);
    assertThat(firstAdmin.invite(clock.instant())).isEmpty();
  }

  @Test
  void isOverAfterADay() {
    var link = invite();
    clock.advance(Duration.ofHours(24));

    assertThat(found(link, "Riverside Tutoring", "correct horse battery")).hasStatus(HttpStatus.GONE);
    assertThat(organizations.find()).isEmpty();
  }

  @Test
  void staysGoodWhenALaterStartOrAnotherInstancePrintsOne() {
    var first = invite();
    clock.advance(Duration.ofHours(1));
    var second = invite();

    assertThat(firstAdmin.isGood(second, clock.instant())).isTrue();
    assertThat(found(first, "Riverside Tutoring", "correct horse battery")).hasRedirectedUrl("/");
    assertThat(found(second, "Another", "correct horse battery")).hasStatus(HttpStatus.GONE);
    assertThat(firstAdmin.isGood(second, clock.instant())).isFalse();
  }

  @Test
  void saysEverythingThatIsWrongAndKeepsWhatWasTyped() {
    var link = invite();

    var answer = pages.post().uri("/first-admin").with(csrf()).param("link", link.value())
        .param("company", " ").param("zone", "+02:00").param("support", "help").param("name", "Siobhán O’Neill")
        .param("email", "siobhan").param("password", "short").exchange();

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains(
        "5 things need your attention", "A name is missing", "There is no such time zone",
        "This is not an email address", "A password has at least 12 characters", "Siobhán O’Neill")
        .doesNotContain("value=\"short\"");
    assertThat(firstAdmin.isGood(link, clock.instant())).isTrue();
  }

  @Test
  void keepsTheLinkGoodWhereTheAddressBelongsToAnother() {
    given.tomas();
    var link = invite();

    var answer = pages.post().uri("/first-admin").with(csrf()).param("link", link.value())
        .param("company", "Riverside").param("zone", "Europe/Dublin").param("support", "help@riverside.example")
        .param("name", "Tom").param("email", people.find(given.tomas().id()).orElseThrow().email())
        .param("password", "correct horse battery").exchange();

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("belongs to another account");
    assertThat(firstAdmin.isGood(link, clock.instant())).isTrue();
  }

  @Test
  void makesOneAdminHoweverManyPressAtOnce() {
    var links = List.of(invite(), invite());
    var attempts = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() ->
        firstAdmin.found(links.get(i % 2), founding("admin" + i + "@riverside.example"), clock.instant()))).toList();

    assertThat(attempts.stream().map(CompletableFuture::join).filter(Founded.Done.class::isInstance)).hasSize(1);
    assertThat(sql.sql("select count(*) from person_role where role = 'admin'").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void printsTheLinkAtEachStartUntilThereIsAnAdmin() {
    assertThat(printed(false)).contains("/first-admin?link=");
    assertThat(printed(true)).isEmpty();

    given.imogen();

    assertThat(printed(false)).isEmpty();
  }

  private String printed(boolean importing) {
    var console = new ByteArrayOutputStream();
    new FirstAdminLink(firstAdmin, clock, "", importing, new PrintStream(console, true, StandardCharsets.UTF_8))
        .print(environment);
    return console.toString(StandardCharsets.UTF_8);
  }

  private Secret invite() {
    return firstAdmin.invite(clock.instant()).orElseThrow();
  }

  private MvcTestResult found(Secret link, String company, String password) {
    return pages.post().uri("/first-admin").with(csrf()).param("link", link.value())
        .param("company", company).param("zone", "Europe/Dublin").param("support", "help@riverside.example")
        .param("name", "Siobhán O’Neill").param("email", "siobhan@riverside.example").param("password", password)
        .exchange();
  }

  private static Founding founding(String email) {
    return new Founding(PersonName.of("Riverside").get(), ZoneId.of("Europe/Dublin"), Currency.getInstance("EUR"),
        Email.of(email).get(),
        PersonName.of("Admin").get(), Email.of(email).get(), "correct horse battery");
  }
}
