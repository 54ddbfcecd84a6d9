package app.afterbell.family.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.households.Guardians;
import app.afterbell.households.Rights;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A guardian keeps a child: name, zone, and the sign-in that they may have. */
@PageTest
class ChildControllerTest {

  private static final String OWN = "lucia@school.example";

  private final Inviting inviting;
  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Guardians guardians;
  private PersonId lucia;
  private String path;

  ChildControllerTest(MockMvcTester pages, Given given, People people, Guardians guardians, Sql sql) {
    this.inviting = new Inviting(pages, sql);
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.guardians = guardians;
  }

  @BeforeEach
  void lucia() {
    lucia = given.person(Cast.LUCIA).id();
    path = "/students/" + lucia.value();
  }

  @Test
  void changesNameAndZone() {
    assertThat(inviting.send(given.elena(), path + "/profile", "name", "Lucía R.", "zone", "America/Lima"))
        .hasStatus(303);

    assertThat(people.find(lucia).orElseThrow().name()).isEqualTo("Lucía R.");
    assertThat(people.find(lucia).orElseThrow().timeZone()).isEqualTo(ZoneId.of("America/Lima"));
    assertThat(inviting.send(given.elena(), path + "/profile", "name", " ", "zone", "Mars")).hasStatus(422).bodyText()
        .contains("A name is missing", "There is no such time zone");
  }

  @Test
  void isNobodysWhoIsNotTheirGuardian() {
    for (var stranger : new String[] {Cast.CARMEN, Cast.ANA}) {
      var viewer = given.viewer(stranger);
      assertThat(inviting.see(viewer, path)).hasStatus(404);
      assertThat(inviting.send(viewer, path + "/profile", "name", "Nobody", "zone", "UTC")).hasStatus(404);
      assertThat(inviting.send(viewer, path + "/invitation", "email", OWN)).hasStatus(404);
      assertThat(inviting.send(viewer, path + "/sign-in/ending")).hasStatus(404);
    }
    assertThat(inviting.see(given.viewer(Cast.MARCO), path)).hasStatusOk();
  }

  @Test
  void givesASignInAndTakesItBack() {
    assertThat(inviting.send(given.elena(), path + "/invitation", "email", OWN)).hasStatus(303);
    assertThat(inviting.mails().getLast().body()).doesNotContain("Lucía");
    assertThat(inviting.look(inviting.link())).hasStatusOk().bodyText()
        .contains("Elena Rivera gives you your own sign-in").doesNotContain("Lucía");

    assertThat(inviting.accept(inviting.link(), null, "Ignored", "")).hasRedirectedUrl("/")
        .cookies().containsCookie(SignInCookie.NAME);
    var signedIn = people.find(lucia).orElseThrow();
    assertThat(signedIn.email()).isEqualTo(OWN);
    assertThat(signedIn.name()).isEqualTo("Lucía Rivera");
    var cookie = SignedIn.cookie(given.viewer(Cast.LUCIA));
    assertThat(pages.get().uri("/family/people").cookie(cookie)).hasStatusOk().bodyText()
        .contains("This is you", "Elena Rivera");
    assertThat(inviting.send(given.elena(), path + "/invitation", "email", "other@school.example")).hasStatus(422)
        .bodyText().contains("They have a sign-in already");

    assertThat(inviting.send(given.elena(), path + "/sign-in/ending")).hasStatus(303);
    assertThat(people.find(lucia).orElseThrow().email()).isNull();
    assertThat(inviting.mails().getLast()).satisfies(mail -> {
      assertThat(mail.recipient()).isEqualTo(OWN);
      assertThat(mail.subject()).startsWith("Your sign-in to").endsWith("has ended");
    });
    assertThat(pages.get().uri("/family/people").cookie(cookie)).hasRedirectedUrl("/sign-in?next=%2Ffamily%2Fpeople");
  }

  @Test
  void givesNoSignInWithAnAddressThatIsTaken() {
    assertThat(inviting.send(given.elena(), path + "/invitation", "email", given.person(Cast.ELENA).email()))
        .hasStatus(422)
        .bodyText().contains("A student needs one of their own");
    inviting.send(given.elena(), path + "/invitation", "email", given.person(Cast.MARCO).email());

    assertThat(inviting.look(inviting.link())).hasStatusOk().bodyText().contains("belongs to another account");
    assertThat(inviting.accept(inviting.link(), null, "", "")).hasStatus(409);
    assertThat(people.find(lucia).orElseThrow().email()).isNull();
  }

  @Test
  void leavesTheSignInToGuardiansWhoMayReadTheNotes() {
    var now = TestClock.START;
    guardians.settle(given.person(Cast.MARCO).id(), lucia, new Rights(false, true), Editor.of(given.imogen(), now));
    var marco = given.viewer(Cast.MARCO);

    assertThat(inviting.see(marco, path)).hasStatusOk().bodyText().contains("and you may not");
    assertThat(inviting.send(marco, path + "/invitation", "email", OWN)).hasStatus(404);
    assertThat(inviting.send(marco, path + "/sign-in/ending")).hasStatus(404);
  }

  @Test
  void isVoidWhereTheInviterMayNotReadTheNotesAnyMore() {
    inviting.send(given.elena(), path + "/invitation", "email", OWN);
    guardians.settle(given.elena().id(), lucia, new Rights(false, true), Editor.of(given.imogen(), TestClock.START));

    assertThat(inviting.accept(inviting.link(), null, "", "")).hasStatus(410);
    assertThat(people.find(lucia).orElseThrow().email()).isNull();
  }

  @Test
  void leavesAnAccountThatIsMoreThanAStudentsToItsOwner() {
    people.giveRole(given.ana().id(), Role.MENTOR, Editor.of(given.imogen(), TestClock.START));
    var ofAna = "/students/" + given.ana().id().value();

    assertThat(inviting.see(given.elena(), ofAna)).hasStatus(404);
    assertThat(inviting.send(given.elena(), ofAna + "/profile", "name", "X", "zone", "UTC")).hasStatus(404);
    assertThat(inviting.send(given.elena(), ofAna + "/sign-in/ending")).hasStatus(404);
    assertThat(inviting.see(given.elena(), "")).hasStatusOk().bodyText().contains("Ana Rivera")
        .doesNotContain(ofAna + "\"");
  }
}
