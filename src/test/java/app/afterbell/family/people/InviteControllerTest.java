package app.afterbell.family.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.Passwords;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.households.Guardians;
import app.afterbell.households.Rights;
import app.afterbell.invitations.Invitations;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A guardian invites another one, who accepts by the link in the mail. */
@PageTest
class InviteControllerTest {

  private static final String AUNT = "paz.rivera@home.example";
  private static final Rights NOTES = new Rights(true, false);

  private final MockMvcTester pages;
  private final Inviting inviting;
  private final Given given;
  private final People people;
  private final Guardians guardians;
  private final Passwords passwords;
  private final Invitations invitations;
  private final TestClock clock;
  private final Sql sql;
  private PersonId ana;
  private PersonId lucia;

  InviteControllerTest(MockMvcTester pages, Given given, People people, Guardians guardians, Passwords passwords,
      Invitations invitations, TestClock clock, Sql sql) {
    this.pages = pages;
    this.inviting = new Inviting(pages, sql);
    this.given = given;
    this.people = people;
    this.guardians = guardians;
    this.passwords = passwords;
    this.invitations = invitations;
    this.clock = clock;
    this.sql = sql;
  }

  @BeforeEach
  void riveras() {
    ana = given.ana().id();
    lucia = given.person(Cast.LUCIA).id();
  }

  @Test
  void leavesItToADecisionWhoSeesWhatIsBilled() {
    var form = inviting.see(given.elena(), "/invitations/new");
    assertThat(form).bodyText().containsPattern("name=\"student-[^>]*checked")
        .containsPattern("name=\"notes-[^>]*checked")
        .doesNotContainPattern("name=\"money-[^>]*checked");
  }

  @Test
  void invitesToNobodyBesideTheirOwnStudents() {
    var of = new LinkedHashMap<PersonId, Rights>(Map.of(ana, NOTES));
    of.put(given.person(Cast.NOA).id(), NOTES);
    assertThatThrownBy(() -> invitations.guardian(given.elena(), new PersonName("Paz"), Email.of(AUNT).get(), of,
        URI.create("http://localhost"), clock.instant())).isInstanceOf(NotFound.class);
    assertThat(inviting.mails()).isEmpty();
  }

  @Test
  void mailsALinkThatNamesNoStudentAndMakesItsHolderAGuardian() {
    assertThat(inviting.invite(given.elena(), "Paz Rivera", AUNT, Map.of(ana, NOTES, lucia, Rights.ALL)))
        .hasRedirectedUrl("/family/people?done=invited");

    assertThat(sql.sql("select person_id from person_change where what = 'invitation' and after like 'guardian, %'")
        .list(PersonId.class)).as("in the history of each student").containsExactlyInAnyOrder(ana, lucia);
    var mail = inviting.mails().getLast();
    assertThat(mail.recipient()).isEqualTo(AUNT);
    assertThat(mail.subject()).isEqualTo("An invitation to Riverbend Tutoring");
    assertThat(mail.body()).contains("Hello Paz Rivera", "Elena Rivera invites you")
        .doesNotContain("Ana Rivera", "Lucía");
    assertThat(inviting.look(inviting.link())).hasStatusOk().bodyText()
        .contains("Elena Rivera invites you to Riverbend Tutoring", AUNT).doesNotContain("Ana Rivera", "Lucía");
    assertThat(inviting.see(given.elena(), "")).bodyText().contains(AUNT, "As a guardian of Ana Rivera, Lucía Rivera.");

    assertThat(inviting.accept(inviting.link(), null, "Paz R.", "correct horse battery"))
        .hasRedirectedUrl("/family/people?done=accepted").cookies().containsCookie(SignInCookie.NAME);
    var paz = paz();
    assertThat(paz.name()).isEqualTo("Paz R.");
    assertThat(paz.timeZone()).isEqualTo(ZoneId.of("America/Denver"));
    assertThat(paz.roles()).containsExactly(Role.GUARDIAN);
    assertThat(passwords.matches(paz.id(), "correct horse battery")).isTrue();
    assertThat(inviting.rights(paz.id(), ana)).contains(NOTES);
    assertThat(inviting.rights(paz.id(), lucia)).contains(Rights.ALL);
    assertThat(inviting.see(given.elena(), "")).bodyText().contains("Paz R.", "Change what they see")
        .doesNotContain(AUNT);
  }

  @Test
  void answersAlikeWhetherAnAddressHasAnAccountOrNot() {
    var unknown = inviting.invite(given.elena(), "A", AUNT, Map.of(ana, NOTES));
    var known = inviting.invite(given.elena(), "A", given.person(Cast.MARCO).email(), Map.of(ana, NOTES));

    assertThat(known.getResponse().getRedirectedUrl()).isEqualTo(unknown.getResponse().getRedirectedUrl());
    assertThat(inviting.mails()).hasSize(2).extracting(Inviting.Mail::subject)
        .containsOnly("An invitation to Riverbend Tutoring");
    assertThat(inviting.accept(inviting.link(), null, "", "")).hasStatus(303);
    assertThat(inviting.rights(given.person(Cast.MARCO).id(), ana)).contains(Rights.ALL);
  }

  @Test
  void saysWhatIsWrongWithAnInvitation() {
    var elena = given.elena();
    assertThat(inviting.invite(elena, "", "paz", Map.of())).hasStatus(422).bodyText()
        .contains("A name is missing", "not an email address", "Choose at least one student");
    assertThat(inviting.invite(elena, "Me", given.person(Cast.ELENA).email(), Map.of(ana, NOTES))).hasStatus(422)
        .bodyText().contains("your own address");
    inviting.invite(elena, "Paz", AUNT, Map.of(ana, NOTES));
    assertThat(inviting.invite(elena, "Paz", AUNT, Map.of(lucia, NOTES))).hasStatus(422)
        .bodyText().contains("You invited this address already");
    assertThat(inviting.mails()).hasSize(1);
  }

  @Test
  void neverInvitesToSomebodyElsesStudentOrToMoreThanOneSees() {
    var mateo = given.person(Cast.MATEO).id();
    guardians.settle(given.elena().id(), ana, NOTES, Editor.of(given.imogen(), clock.instant()));
    assertThat(inviting.invite(given.elena(), "Paz", AUNT, Map.of(mateo, NOTES))).hasStatus(422);

    inviting.invite(given.elena(), "Paz", AUNT, Map.of(ana, Rights.ALL, mateo, Rights.ALL));
    inviting.accept(inviting.link(), null, "Paz", "");

    assertThat(inviting.rights(paz().id(), ana)).contains(NOTES);
    assertThat(inviting.rights(paz().id(), mateo)).isEmpty();
    assertThat(inviting.see(given.ana(), "/invitations/new")).hasStatus(404);
  }

  @Test
  void letsMailGoOutTenTimesInAnHour() {
    for (int i = 0; i < 10; i++) {
      assertThat(inviting.invite(given.elena(), "Paz", "paz" + i + "@home.example", Map.of(ana, NOTES))).hasStatus(303);
    }

    assertThat(inviting.invite(given.elena(), "Paz", AUNT, Map.of(ana, NOTES))).hasStatus(422)
        .bodyText().contains("Try again in an hour");
    assertThat(inviting.mails()).hasSize(10);
  }

  @Test
  void letsTheInviterAloneSettleWhatTheInvitedOneSees() {
    inviting.invite(given.elena(), "Paz", AUNT, Map.of(ana, Rights.ALL));
    inviting.accept(inviting.link(), null, "Paz", "");
    var marco = given.person(Cast.MARCO).id();
    var ofPaz = "/students/" + ana.value() + "/guardians/" + paz().id().value() + "/rights";
    var ofMarco = "/students/" + ana.value() + "/guardians/" + marco.value() + "/rights";

    assertThat(inviting.send(given.elena(), ofPaz, "notes", "true")).hasRedirectedUrl("/family/people?done=rights");
    assertThat(inviting.rights(paz().id(), ana)).contains(NOTES);
    assertThat(inviting.send(given.elena(), ofMarco)).hasStatus(404);
    assertThat(inviting.send(given.viewer(Cast.MARCO), ofPaz)).hasStatus(404);
    assertThat(inviting.send(given.viewer(Cast.CARMEN), ofPaz)).hasStatus(404);
    assertThat(inviting.rights(marco, ana)).contains(Rights.ALL);
  }

  @Test
  void asksWhoSitsThereAndKeepsWhatWasTyped() {
    var cookie = SignedIn.cookie(given.elena());
    clock.advance(Duration.ofMinutes(10));
    var request = pages.post().uri("/family/people/invitations").param("name", "Paz Rivera").param("email", AUNT)
        .param("student-" + ana.value(), "true").with(csrf()).cookie(cookie);
    assertThat(request).hasStatus(422).bodyText()
        .contains("Show that it is you", "value=\"Paz Rivera\"", "value=\"" + AUNT + "\"");
    assertThat(inviting.mails()).isEmpty();
  }

  @Test
  void carriesNoLinkAndNoSentenceInAName() {
    var elena = given.elena();
    for (var name
        : List.of("Win at https://evil.example", "evil.example/prize", "See evil．example now",
            "Your account is locked. Call us.",
        "x".repeat(200))) {
      people.rename(elena.id(), PersonName.of(name).get(), elena.zone(), Editor.of(elena, clock.instant()));
      var body = mailTo(given.elena(), "paz" + name.hashCode() + "@home.example", name);
      assertThat(body).as(name).doesNotContain("evil.", "evil．", "locked", "xxx")
          .contains("Somebody with an account here invites you", "Hello,");
      assertThat(inviting.look(inviting.link())).bodyText().doesNotContain("evil.", "evil．", "locked", "xxx");
    }
    people.rename(elena.id(), PersonName.of("María J. de la O’Brien-Núñez, Jr.").get(), elena.zone(),
        Editor.of(elena, clock.instant()));
    assertThat(mailTo(given.elena(), AUNT, "Paz"))
        .contains("María J. de la O’Brien-Núñez, Jr. invites you", "Hello Paz,");
  }

  @Test
  void tellsTheOtherGuardiansByMailWithoutAChildInTheSubject() {
    inviting.invite(given.elena(), "Paz", AUNT, Map.of(ana, NOTES));
    inviting.accept(inviting.link(), null, "Paz R.", "");

    var told = inviting.mails().stream().filter(mail -> mail.subject().contains("guardians in your family")).toList();
    assertThat(told).extracting(Inviting.Mail::recipient)
        .containsExactlyInAnyOrder("elena.rivera@home.example", "marco.rivera@home.example");
    assertThat(told).allSatisfy(mail -> {
      assertThat(mail.subject()).doesNotContain("Ana", "Paz");
      assertThat(mail.body()).contains("Paz R. is now a guardian of Ana Rivera: reads notes, and does not see what "
          + "is billed.");
    });
  }

  private String mailTo(Viewer inviter, String email, String name) {
    assertThat(inviting.invite(inviter, name, email, Map.of(ana, NOTES))).hasStatus(303);
    return inviting.mails().getLast().body();
  }

  private Person paz() {
    return people.byEmail(Email.of(AUNT).get()).orElseThrow();
  }
}
