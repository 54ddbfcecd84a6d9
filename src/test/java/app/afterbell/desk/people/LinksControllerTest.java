package app.afterbell.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.households.Families;
import app.afterbell.households.Guardians;
import app.afterbell.households.Rights;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff link guardians and families, one by one (R28). */
@PageTest
class LinksControllerTest extends PersonPages {

  private static final Rights NOTES = new Rights(true, false);

  private final Families families;
  private final Guardians guardians;

  LinksControllerTest(MockMvcTester pages, Given given, People people, Families families, Guardians guardians,
      Sql sql) {
    super(pages, given, people, sql);
    this.families = families;
    this.guardians = guardians;
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

    assertThat(send(imogen, ana, "/guardians", "guardian", bola.id().value().toString())).hasStatus(303);
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

    assertThat(send(given.imogen(), ana, "/guardians", "guardian", second)).hasStatus(303);
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
}
