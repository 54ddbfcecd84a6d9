package app.afterbell.people.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.people.Editor;
import app.afterbell.people.Guardians;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.Rights;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff look at one person, and change what is theirs to change. */
@PageTest
class PersonControllerTest {

  private static final Rights NOTES = new Rights(true, false);

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Guardians guardians;
  private final Sql sql;
  private Viewer bola;
  private PersonId ana;
  private PersonId elena;

  PersonControllerTest(MockMvcTester pages, Given given, People people, Guardians guardians, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.guardians = guardians;
    this.sql = sql;
  }

  @BeforeEach
  void people() {
    bola = given.bola();
    ana = given.ana().id();
    elena = given.elena().id();
  }

  @Test
  void showsWhoSomebodyIsAndIsLinkedTo() {
    assertThat(see(bola, ana)).hasStatusOk().bodyText()
        .contains("Ana Rivera", "ana.rivera@home.example", "Elena Rivera", "Marco Rivera", "Unlink", "Rivera");
    assertThat(see(bola, elena)).hasStatusOk().bodyText().contains("Guardian of", "Lucía Rivera", "/staff/people/" + ana.value());
    assertThat(see(bola, given.maya().id())).bodyText().contains("/staff/mentors/" + given.maya().id().value());
  }

  @Test
  void changesNameAddressAndZoneAndSignsOutWhoHadTheOldAddress() {
    var cookie = SignedIn.cookie(given.elena());

    assertThat(card(bola, elena, "Elena R.", "elena@new.example", 0)).hasRedirectedUrl("/staff/people/" + elena.value() + "?done=card");

    assertThat(person(elena).email()).isEqualTo("elena@new.example");
    assertThat(pages.get().uri("/family").cookie(cookie)).hasStatus(302);
    assertThat(see(bola, elena)).bodyText().contains("Latest changes", "elena.rivera@home.example", bola.name());
    assertThat(sql.sql("select what from person_change_fact where person_id = :id and changed_by = :by order by what")
        .param("id", elena).param("by", bola.id()).list(String.class)).containsExactly("email", "name", "zone");
  }

  @Test
  void tellsTheSecondOfTwoWhatTheFirstChanged() {
    card(given.imogen(), elena, "Elena Imogen", "elena.rivera@home.example", 0);

    var second = card(bola, elena, "Elena Bola", "elena.rivera@home.example", 0);

    assertThat(second).hasStatus(409).bodyText().contains(given.imogen().name() + " changed this person", "Now it is: Elena Imogen", "Elena Bola");
    var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(body(second));
    assertThat(version.find()).isTrue();
    assertThat(card(bola, elena, "Elena Bola", "elena.rivera@home.example", Integer.parseInt(version.group(1)))).hasStatus(302);
    assertThat(person(elena).name()).isEqualTo("Elena Bola");
  }

  @Test
  void refusesAnAddressThatIsTakenOrMissing() {
    assertThat(card(bola, elena, "Elena", "ana.rivera@home.example", 0)).hasStatus(422).bodyText().contains("belongs to another account");
    assertThat(card(bola, elena, "Elena", "", 0)).hasStatus(422).bodyText().contains("An email address is missing");
    assertThat(card(bola, given.person(Cast.LUCIA).id(), "Lucía", "", 0)).hasStatus(302);
  }

  @Test
  void leavesAccountsOfStaffToAdminsAndLetsFinanceOnlyLook() {
    var imogen = given.imogen();
    assertThat(card(bola, imogen.id(), "X", "x@home.example", 0)).hasStatus(404);
    assertThat(send(bola, imogen.id(), "/closing")).hasStatus(404);
    assertThat(see(bola, imogen.id())).hasStatusOk().bodyText().contains("admins change it").doesNotContain("/closing");
    send(bola, elena, "/roles", "role", "ADMIN");
    assertThat(person(elena).roles()).containsExactly(Role.GUARDIAN);

    people.giveRoles(bola.id(), Set.of(Role.FINANCE));
    assertThat(see(bola, ana)).hasStatusOk().bodyText().doesNotContain("Unlink", "/card", "/roles");
    for (var path : new String[] {"/card", "/roles", "/closing", "/invitation", "/guardians/search", "/families/search"}) {
      assertThat(send(bola, ana, path, "name", "X", "zone", "UTC")).as(path).hasStatus(404);
    }
  }

  @Test
  void letsAnAdminGiveRolesOfStaffAndLeavesOneAdmin() {
    var imogen = given.imogen();
    send(imogen, given.tomas().id(), "/roles", "role", "COORDINATOR");
    assertThat(person(given.tomas().id()).roles()).containsExactlyInAnyOrder(Role.MENTOR, Role.COORDINATOR);
    send(imogen, given.tomas().id(), "/roles");
    assertThat(person(given.tomas().id()).roles()).containsExactly(Role.MENTOR);

    send(imogen, imogen.id(), "/roles");
    assertThat(person(imogen.id()).roles()).contains(Role.ADMIN);
    assertThat(send(imogen, imogen.id(), "/closing")).hasStatus(404);
  }

  @Test
  void closesAnAccountAndOpensItAgain() {
    var cookie = SignedIn.cookie(given.elena());
    send(bola, elena, "/closing");
    assertThat(pages.get().uri("/family").cookie(cookie)).hasStatus(302);
    assertThat(see(bola, elena)).bodyText().contains("Account closed", "Open the account again");

    send(bola, elena, "/reopening");
    assertThat(person(elena).open()).isTrue();
    assertThat(pages.get().uri("/family").cookie(cookie)).hasStatus(302);
  }

  @Test
  void unlinksAGuardianAndUndoesItWithTheSameRights() {
    guardians.settle(elena, ana, NOTES, new Editor(null, TestClock.START));
    var unlinked = send(bola, ana, "/guardians/" + elena.value() + "/unlinking").getResponse().getRedirectedUrl();
    assertThat(unlinked).startsWith("/staff/people/" + ana.value() + "?done=unlinked&undo=");
    assertThat(pages.get().uri(unlinked).with(SignedIn.as(bola))).bodyText().contains("Elena Rivera is no longer their guardian", "Undo");

    send(bola, ana, "/guardians/restoring", "end", unlinked.substring(unlinked.lastIndexOf('=') + 1));

    assertThat(guardians.rights(elena, ana)).isEqualTo(NOTES);
    assertThat(pages.get().uri(unlinked).with(SignedIn.as(bola))).bodyText().doesNotContain("Undo");
  }

  @Test
  void findsAGuardianLinksThemAndSettlesWhatTheySee() {
    var carmen = given.person(Cast.CARMEN);
    assertThat(send(bola, ana, "/guardians/search", "q", "carmen")).hasStatusOk().bodyText()
        .contains(carmen.name(), carmen.id().value().toString());

    send(bola, ana, "/guardians", "guardian", carmen.id().value().toString());
    send(bola, ana, "/guardians/" + carmen.id().value() + "/rights", "notes", "true");

    assertThat(guardians.rights(carmen.id(), ana)).isEqualTo(NOTES);
    assertThat(send(bola, elena, "/guardians", "guardian", carmen.id().value().toString())).hasStatus(404);
  }

  @Test
  void movesAStudentToAnotherFamily() {
    var carmen = given.person(Cast.CARMEN);
    var found = send(bola, ana, "/families/search", "q", "carmen");
    assertThat(found).hasStatusOk().bodyText().contains(carmen.families().getFirst().value().toString());

    send(bola, ana, "/family", "family", carmen.families().getFirst().value().toString());
    assertThat(guardians.rights(carmen.id(), ana)).isEqualTo(Rights.ALL);
    assertThat(person(ana).families()).isEqualTo(carmen.families());

    send(bola, ana, "/families", "name", "Rivera-Soto");
    assertThat(see(bola, ana)).bodyText().contains("Rivera-Soto", "Nobody is their guardian.");
  }

  @Test
  void sendsTheWayInAndTakesItBack() {
    assertThat(send(bola, elena, "/invitation")).hasStatus(302);
    assertThat(send(bola, elena, "/invitation")).hasStatus(422).bodyText().contains("Take it back before you send another");
    var body = sql.sql("select body from mail_message").one(String.class);
    var link = Pattern.compile("/invitation/[A-Za-z0-9_-]{43}").matcher(body);
    assertThat(link.find()).isTrue();
    assertThat(pages.get().uri(link.group())).hasStatusOk().bodyText().contains("sends you your way in");

    var id = sql.sql("select id::text from invitation").one(String.class);
    send(bola, elena, "/invitations/" + id + "/taking-back");
    assertThat(pages.get().uri(link.group())).hasStatus(410);
  }

  private MvcTestResult card(Viewer viewer, PersonId person, String name, String email, int version) {
    return send(viewer, person, "/card", "name", name, "email", email, "zone", "America/Boise", "version", "" + version);
  }

  private MvcTestResult see(Viewer viewer, PersonId person) {
    return pages.get().uri("/staff/people/{id}", person.value()).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult send(Viewer viewer, PersonId person, String path, String... fields) {
    var request = pages.post().uri("/staff/people/" + person.value() + path).with(csrf()).with(SignedIn.as(viewer));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private Person person(PersonId id) {
    return people.find(id).orElseThrow();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
