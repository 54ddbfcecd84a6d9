package app.afterbell.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.OneTimeLinks;
import app.afterbell.access.Passwords;
import app.afterbell.households.Families;
import app.afterbell.households.Guardians;
import app.afterbell.households.Rights;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.people.PeopleOffice;
import app.afterbell.people.Person;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Staff look at one person, and change what is theirs to change. */
@PageTest
class PersonControllerTest {

  private static final Rights NOTES = new Rights(true, false);

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Families families;
  private final Guardians guardians;
  private final Sql sql;
  private final Passwords passwords;
  private final OneTimeLinks oneTime;
  private final TransactionOperations transactions;
  private final PeopleOffice office;
  private Viewer bola;
  private PersonId ana;
  private PersonId elena;

  PersonControllerTest(MockMvcTester pages, Given given, People people, Families families, Guardians guardians,
      Sql sql, Passwords passwords,
      OneTimeLinks oneTime, TransactionOperations transactions, PeopleOffice office) {
    this.office = office;
    this.passwords = passwords;
    this.oneTime = oneTime;
    this.transactions = transactions;
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.families = families;
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
    assertThat(see(bola, elena)).hasStatusOk().bodyText()
        .contains("Guardian of", "Lucía Rivera", "/staff/people/" + ana.value());
    assertThat(see(bola, given.maya().id())).bodyText().contains("/staff/mentors/" + given.maya().id().value());
  }

  @Test
  void changesNameAndZoneAtOnceAndTheAddressOnceItIsConfirmed() {
    var cookie = SignedIn.cookie(given.elena());
    passwords.set(elena, "elena has a password", new Secret(cookie.getValue()));
    var reminder = transactions.execute(_ -> oneTime.give(List.of(elena), TestClock.START.plusSeconds(9000))).getFirst()
        .orElseThrow();

    assertThat(card(bola, elena, "Elena R.", "elena@new.example", 0))
        .hasRedirectedUrl("/staff/people/" + elena.value() + "?done=address");

    assertThat(person(elena).email()).isEqualTo("elena.rivera@home.example");
    assertThat(person(elena).name()).isEqualTo("Elena R.");
    assertThat(passwords.has(elena)).isTrue();
    assertThat(pages.get().uri("/family").cookie(cookie)).hasStatusOk();
    assertThat(see(bola, elena)).bodyText().contains("elena@new.example waits to be confirmed");
    assertThat(mailsTo("elena.rivera@home.example")).singleElement().asString().contains("wants to change the address")
        .doesNotContain("elena@new");
    var link = link("elena@new.example");
    assertThat(pages.get().uri("/address/{link}", link)).hasStatusOk().bodyText().contains("elena@new.example");
    assertThat(person(elena).email()).as("opened, not pressed").isEqualTo("elena.rivera@home.example");

    assertThat(pages.post().uri("/address/{link}", link).with(csrf())).hasStatusOk().bodyText()
        .contains("The address is yours here");

    assertThat(person(elena).email()).isEqualTo("elena@new.example");
    assertThat(pages.get().uri("/family").cookie(cookie)).hasStatus(302);
    assertThat(passwords.has(elena)).isFalse();
    assertThat(oneTime.nameBehind(reminder, TestClock.START)).isEmpty();
    assertThat(mailsTo("elena.rivera@home.example")).hasSize(2).last().asString()
        .contains("uses another address from now on");
    assertThat(pages.post().uri("/address/{link}", link).with(csrf())).hasStatus(410);
    assertThat(see(bola, elena)).bodyText().contains("Latest changes", "elena.rivera@home.example", bola.name());
    assertThat(sql.sql("select what from person_change_fact where person_id = :id and changed_by = :by order by what")
        .param("id", elena).param("by", bola.id()).list(String.class)).containsExactly("email", "name", "zone");
  }

  @Test
  void letsTheOldAddressAndStaffStopTheNewOne() {
    card(bola, elena, "Elena", "elena@new.example", 0);
    var confirms = link("elena@new.example");
    var stops = link("elena.rivera@home.example");
    assertThat(pages.get().uri("/address/{link}", stops)).bodyText().contains("Keep my address")
        .doesNotContain("elena@new.example");
    assertThat(pages.post().uri("/address/{link}", stops).with(csrf())).hasStatusOk().bodyText()
        .contains("Your address stays");
    assertThat(pages.post().uri("/address/{link}", confirms).with(csrf())).hasStatus(410);
    assertThat(person(elena).email()).isEqualTo("elena.rivera@home.example");

    card(bola, elena, "Elena", "elena@third.example", 2);
    assertThat(send(bola, elena, "/address/taking-back")).hasStatus(302);
    assertThat(pages.post().uri("/address/{link}", link("elena@third.example")).with(csrf())).hasStatus(410);
  }

  @Test
  void asksWhoSitsThereBeforeSomebodyBecomesStaff() {
    var cookie = SignedIn.cookie(given.imogen());
    sql.sql("update sign_in set created_at = created_at - interval '10 minutes'").update();
    assertThat(pages.post().uri("/staff/people/" + elena.value() + "/roles").param("role", "ADMIN").with(csrf())
        .cookie(cookie))
        .hasStatus(422).bodyText().contains("Show that it is you");
    assertThat(pages.post().uri("/staff/people/new").param("name", "Second").param("email", "second@home.example")
        .param("zone", "UTC")
        .param("role", "ADMIN").with(csrf()).cookie(cookie)).hasStatus(422).bodyText()
        .contains("Show that it is you", "second@home.example");
    assertThat(person(elena).roles()).containsExactly(Role.GUARDIAN);
    assertThat(pages.post().uri("/staff/people/" + elena.value() + "/roles").param("role", "MENTOR").with(csrf())
        .cookie(cookie)).hasStatus(302);
  }

  @Test
  void tellsGuardiansOfANewAddressOfTheirChild() {
    var lucia = given.person(Cast.LUCIA).id();
    card(bola, lucia, "Lucía Rivera", "lucia@school.example", 0);
    assertThat(mailsTo("elena.rivera@home.example")).isEmpty();
    pages.post().uri("/address/{link}", link("lucia@school.example")).with(csrf()).exchange();

    assertThat(mailsTo("elena.rivera@home.example")).singleElement().asString()
        .contains("Lucía Rivera signs in with a new address of their own now", bola.name());
  }

  @Test
  void givesNoAddressOfStaffToAnybodyElse() {
    var maya = given.maya().id();
    for (var address : List.of("bola@riverbend.example", "bola+maya@riverbend.example")) {
      assertThat(card(bola, maya, "Maya", address, 0)).as(address).hasStatus(422);
    }
    assertThat(send(bola, given.person(Cast.LUCIA).id(), "/invitation", "address", "bola+lucia@riverbend.example"))
        .hasStatus(422)
        .bodyText().contains("is one of your colleagues’");
    assertThat(mailsTo("bola+maya@riverbend.example")).isEmpty();
    assertThat(person(maya).email()).isEqualTo("maya@riverbend.example");
  }

  private String link(String recipient) {
    var found = Pattern.compile("/address/([A-Za-z0-9_-]{43})").matcher(mailsTo(recipient).getLast());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void tellsTheSecondOfTwoWhatTheFirstChanged() {
    card(given.imogen(), elena, "Elena Imogen", "elena.rivera@home.example", 0);

    var second = card(bola, elena, "Elena Bola", "elena.rivera@home.example", 0);

    assertThat(second).hasStatus(409).bodyText()
        .contains(given.imogen().name() + " changed this person", "Now it is: Elena Imogen", "Elena Bola");
    var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(body(second));
    assertThat(version.find()).isTrue();
    assertThat(card(bola, elena, "Elena Bola", "elena.rivera@home.example", Integer.parseInt(version.group(1))))
        .hasStatus(302);
    assertThat(person(elena).name()).isEqualTo("Elena Bola");
  }

  @Test
  void refusesAnAddressThatIsTakenOrMissing() {
    assertThat(card(bola, elena, "Elena", "ana.rivera@home.example", 0)).hasStatus(422).bodyText()
        .contains("belongs to another account");
    assertThat(card(bola, elena, "Elena", "", 0)).hasStatus(422).bodyText().contains("An email address is missing");
    assertThat(card(bola, given.person(Cast.LUCIA).id(), "Lucía", "", 0)).hasStatus(302);
  }

  @Test
  void leavesAccountsOfStaffToAdminsAndLetsFinanceOnlyLook() {
    var imogen = given.imogen();
    assertThat(card(bola, imogen.id(), "X", "x@home.example", 0)).hasStatus(404);
    assertThat(send(bola, imogen.id(), "/closing")).hasStatus(404);
    assertThat(see(bola, imogen.id())).hasStatusOk().bodyText().contains("admins can change it")
        .doesNotContain("/closing");
    send(bola, elena, "/roles", "role", "ADMIN");
    assertThat(person(elena).roles()).containsExactly(Role.GUARDIAN);
    var colleague = given.staff(Role.COORDINATOR).id();
    assertThat(see(bola, colleague)).hasStatusOk().bodyText().doesNotContain("/closing", "/roles");
    for (var path : List.of("/closing", "/reopening", "/roles")) {
      assertThat(send(bola, colleague, path, "role", "FINANCE")).as(path).hasStatus(404);
    }
    assertThat(person(colleague).open()).isTrue();
    assertThat(person(colleague).roles()).containsExactly(Role.COORDINATOR);
    send(imogen, colleague, "/closing");
    assertThat(person(colleague).open()).isFalse();

    people.giveRoles(bola.id(), Set.of(Role.FINANCE));
    assertThat(see(bola, ana)).hasStatusOk().bodyText().doesNotContain("Unlink", "/card", "/roles");
    for (var path
        : new String[] {"/card", "/roles", "/closing", "/invitation", "/guardians/search", "/families/search"}) {
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

    var admin = given.staff(Role.ADMIN);
    office.close(imogen, admin.id(), TestClock.START);
    assertThatThrownBy(() -> office.close(admin, imogen.id(), TestClock.START)).as("pressed at once")
        .isInstanceOf(NotFound.class);
    office.giveRoles(admin, imogen.id(), Set.of(), TestClock.START);
    assertThat(person(imogen.id())).extracting(Person::open, one -> one.roles().contains(Role.ADMIN))
        .containsExactly(true, true);
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
    assertThat(pages.get().uri(unlinked).with(SignedIn.as(bola))).bodyText()
        .contains("Elena Rivera is no longer their guardian", "Undo");

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
  void linksStaffByAnAdminAlone() {
    assertThat(send(bola, ana, "/guardians", "guardian", bola.id().value().toString())).hasStatus(422)
        .bodyText().contains("An admin links staff");
    var imogen = given.imogen();
    assertThat(send(bola, ana, "/guardians", "guardian", imogen.id().value().toString())).hasStatus(422);
    assertThat(guardiansOf(ana)).containsExactly("Elena Rivera", "Marco Rivera");

    assertThat(send(imogen, ana, "/guardians", "guardian", bola.id().value().toString())).hasStatus(302);
    assertThat(guardiansOf(ana)).contains(bola.name());
    assertThat(send(bola, ana, "/guardians/" + bola.id().value() + "/rights", "notes", "true")).as("her own rights")
        .hasStatus(404);
    var unlinked = send(bola, ana, "/guardians/" + bola.id().value() + "/unlinking").getResponse().getRedirectedUrl();
    assertThat(send(bola, ana, "/guardians/restoring", "end", unlinked.substring(unlinked.lastIndexOf('=') + 1)))
        .hasStatus(422);
    assertThat(guardiansOf(ana)).doesNotContain(bola.name());
  }

  @Test
  void linksNoSecondAccountOfStaffWithoutAnAdmin() {
    var second = added(bola, "Sam Stranger", "sam@home.example", "MENTOR");
    assertThat(send(bola, ana, "/guardians", "guardian", second)).hasStatus(422).bodyText()
        .contains("You added this account");
    var namesake = added(given.imogen(), "BOLA  Akindéle", "b.a@home.example", "GUARDIAN");
    assertThat(send(bola, ana, "/guardians", "guardian", namesake)).hasStatus(422).bodyText()
        .contains("An admin links staff");
    assertThat(send(bola, "/staff/people/new", "name", "Kim", "email", "bola+kim@riverbend.example", "zone", "UTC",
        "role", "GUARDIAN"))
        .hasStatus(422).bodyText().contains("is one of your colleagues’");
    assertThat(guardiansOf(ana)).containsExactly("Elena Rivera", "Marco Rivera");

    assertThat(send(given.imogen(), ana, "/guardians", "guardian", second)).hasStatus(302);
  }

  @Test
  void movesNoStudentToAFamilyOfStaffWithoutAnAdmin() {
    var carmen = given.person(Cast.CARMEN);
    people.giveRoles(carmen.id(), Set.of(Role.GUARDIAN, Role.COORDINATOR));
    assertThat(send(given.viewer(Cast.CARMEN), ana, "/family", "family",
        given.familyOf(Cast.CARMEN).value().toString()))
        .hasStatus(422).bodyText().contains("An admin links staff");
    assertThat(guardiansOf(ana)).containsExactly("Elena Rivera", "Marco Rivera");
  }

  @Test
  void linksNoChildAsAGuardianOfASister() {
    var lucia = given.person(Cast.LUCIA).id();
    for (var staff : List.of(bola, given.imogen())) {
      assertThat(send(staff, lucia, "/guardians", "guardian", ana.value().toString())).hasStatus(422)
          .bodyText().contains("a student is nobody’s guardian");
    }
  }

  @Test
  void tellsGuardiansWhoIsLinkedWhatChangesAndWhoIsNot() {
    var carmen = given.person(Cast.CARMEN).id().value();
    send(bola, ana, "/guardians", "guardian", carmen.toString());
    send(bola, ana, "/guardians/" + carmen + "/rights", "notes", "true");
    send(bola, ana, "/guardians/" + carmen + "/unlinking");

    assertThat(mailsTo("elena.rivera@home.example")).hasSize(3).satisfiesExactly(
        mail -> assertThat(mail).contains("Carmen Lopez is now a guardian of Ana Rivera", "Bola Akindele"),
        mail -> assertThat(mail).contains("Carmen Lopez, a guardian of Ana Rivera, now reads notes, and does not see"),
        mail -> assertThat(mail).contains("Carmen Lopez is no longer a guardian of Ana Rivera"));
    assertThat(mailsTo("carmen.lopez@home.example")).hasSize(3).last().asString()
        .contains("You are no longer a guardian");
    assertThat(pages.get().uri("/family/people").with(SignedIn.as(given.elena()))).bodyText()
        .contains("linked by the organization");
  }

  private List<String> guardiansOf(PersonId student) {
    return sql.sql("""
            select p.name from guardianship g join person p on p.id = g.guardian_id
              where g.student_id = :student order by p.name
            """).param("student", student).list(String.class);
  }

  private List<String> mailsTo(String recipient) {
    return sql.sql("select body from mail_message where recipient = :recipient order by created_at, id")
        .param("recipient", recipient).list(String.class);
  }

  private String added(Viewer staff, String name, String email, String role) {
    var url = send(staff, "/staff/people/new", "name", name, "email", email, "zone", "UTC", "role", role).getResponse()
        .getRedirectedUrl();
    return url.replaceAll(".*people/|\\?.*", "");
  }

  private MvcTestResult send(Viewer staff, String path, String... fields) {
    var request = pages.post().uri(path).with(csrf()).with(SignedIn.as(staff));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void movesAStudentToAnotherFamily() {
    var carmen = given.person(Cast.CARMEN);
    var found = send(bola, ana, "/families/search", "q", "carmen");
    assertThat(found).hasStatusOk().bodyText().contains(given.familyOf(Cast.CARMEN).value().toString());

    send(bola, ana, "/family", "family", given.familyOf(Cast.CARMEN).value().toString());
    assertThat(guardians.rights(carmen.id(), ana)).isEqualTo(Rights.ALL);
    assertThat(families.of(ana)).containsExactly(given.familyOf(Cast.CARMEN));

    send(bola, ana, "/families", "name", "Rivera-Soto");
    assertThat(see(bola, ana)).bodyText().contains("Rivera-Soto", "Nobody is their guardian.");
  }

  @Test
  void sendsTheWayInAndTakesItBack() {
    assertThat(send(bola, elena, "/invitation")).hasStatus(302);
    assertThat(send(bola, elena, "/invitation")).hasStatus(422).bodyText()
        .contains("Take it back before you send another");
    var body = sql.sql("select body from mail_message").one(String.class);
    var link = Pattern.compile("/invitation/[A-Za-z0-9_-]{43}").matcher(body);
    assertThat(link.find()).isTrue();
    assertThat(pages.get().uri(link.group())).hasStatusOk().bodyText().contains("invites you to sign in");

    var id = sql.sql("select id::text from invitation").one(String.class);
    send(bola, elena, "/invitations/" + id + "/taking-back");
    assertThat(pages.get().uri(link.group())).hasStatus(410);
  }

  private MvcTestResult card(Viewer viewer, PersonId person, String name, String email, int version) {
    return send(viewer, person, "/card", "name", name, "email", email, "zone", "America/Boise", "version",
        "" + version);
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
