package app.afterbell.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.households.Families;
import app.afterbell.households.Guardians;
import app.afterbell.people.People;
import app.afterbell.people.PeopleOffice;
import app.afterbell.people.Person;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import app.afterbell.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff look at one person, and change what is theirs to change. */
@PageTest
class PersonControllerTest extends PersonPages {

  private final Families families;
  private final Guardians guardians;
  private final PeopleOffice office;

  PersonControllerTest(MockMvcTester pages, Given given, People people, Families families, Guardians guardians,
      Sql sql, PeopleOffice office) {
    super(pages, given, people, sql);
    this.office = office;
    this.families = families;
    this.guardians = guardians;
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
        .cookie(cookie)).hasStatus(303);
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
        .hasStatus(303);
    assertThat(person(elena).name()).isEqualTo("Elena Bola");
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

  private List<String> mailsTo(String recipient) {
    return sql.sql("select body from mail_message where recipient = :recipient order by created_at, id")
        .param("recipient", recipient).list(String.class);
  }

  private MvcTestResult send(Viewer staff, String path, String... fields) {
    var request = pages.post().uri(path).with(csrf()).with(SignedIn.as(staff));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void sendsTheWayInAndTakesItBack() {
    assertThat(send(bola, elena, "/invitation")).hasStatus(303);
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

  @Test
  void showsWhatRunsNowBeforeWhatComesAndNamesTheReadersZone() throws Exception {
    given.session(Cast.ALGEBRA, "2026-11-23T22:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    for (var person : List.of(ana, given.maya().id())) {
      assertThat(body(see(given.imogen(), person))).containsSubsequence("Times are yours, New York.", "Next sessions",
          "Running now", "Thu, Nov 26").doesNotContain("Last sessions");
    }
  }

  @Test
  void showsWhatAStudentTakesPartInBeforeWhatStaffChange() throws Exception {
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);
    assertThat(body(see(given.imogen(), ana))).containsSubsequence("mailto:", "Who reads", "Elena Rivera",
        "Engagements", "Maya Okafor", "Next sessions", "Thu, Nov 26", "Last sessions", "Newest notes", "$85.01",
        "<details id=\"change\">", "name=\"email\"").doesNotContain("Factoring trinomials", "$50.03");
    assertThat(body(see(given.imogen(), elena))).contains("Guardian of", "Thu, Nov 26", "$85.01");
    people.giveRoles(bola.id(), Set.of(Role.COORDINATOR));
    assertThat(body(see(given.bola(), ana))).doesNotContain("$");
  }

  @Test
  void unfoldsWhatWasRefusedAndASomebodyWhoWasJustAdded() {
    assertThat(body(card(bola, ana, "", "ana.rivera@home.example", 0))).contains("id=\"change\" open");
    assertThat(body(send(bola, ana, "/guardians/search", "q", "marco"))).contains("id=\"change\" open");
    assertThat(pages.get().uri("/staff/people/" + ana.value() + "?done=added").with(SignedIn.as(bola)).exchange())
        .bodyText().contains("id=\"change\" open");
  }

  @Test
  void writesDownWhoOpensTheNotesOfAStudent() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);
    var read = "select count(*) from audit_reading where reader_id = :bola";
    assertThat(see(bola, ana)).hasStatusOk();
    assertThat(sql.sql(read).param("bola", bola.id()).one(Integer.class)).isZero();
    assertThat(pages.get().uri("/staff/people/" + ana.value() + "/notes").with(SignedIn.as(bola)).exchange())
        .hasStatusOk().bodyText().contains("Factoring trinomials", "Maya Okafor");
    assertThat(sql.sql(read).param("bola", bola.id()).one(Integer.class)).isEqualTo(1);
    assertThat(pages.get().uri("/staff/people/" + elena.value() + "/notes").with(SignedIn.as(bola)).exchange())
        .hasStatus(404);
  }

  @Test
  void showsWhatAMentorTeachesOwesAndIsPaid() {
    given.session(Cast.CHEMISTRY, "2026-11-16T20:00:00Z");
    given.session(Cast.CHEMISTRY, "2026-11-26T21:00:00Z");
    given.logged(given.session(Cast.CHEMISTRY, "2026-11-23T15:00:00Z"), TestClock.START);
    var tomas = given.tomas().id();
    assertThat(body(see(given.imogen(), tomas))).containsSubsequence("One session to log, 1 overdue",
        "/staff/mentors/" + tomas.value() + "/hours", "Mateo", "Thu, Nov 26", "Paid for Nov 16 to 29, by now",
        "$43.27", "The pay day is Fri, Dec 4");
    assertThat(pages.get().uri("/staff/mentors/" + tomas.value()).with(SignedIn.as(given.imogen())).exchange())
        .hasStatusOk().bodyText().contains("Mateo", "$43.27", "/staff/people/" + tomas.value());
    people.giveRoles(bola.id(), Set.of(Role.COORDINATOR));
    assertThat(body(see(given.bola(), tomas))).contains("One session to log").doesNotContain("$");
  }
}
