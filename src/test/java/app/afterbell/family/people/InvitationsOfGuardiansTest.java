package app.afterbell.family.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.Passwords;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.households.Guardians;
import app.afterbell.households.Rights;
import app.afterbell.invitations.Accepted;
import app.afterbell.invitations.InvitationLinks;
import app.afterbell.invitations.Invitations;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What becomes of a guardian's invitation: who accepts it, when it is over, and what it never brings. */
@PageTest
class InvitationsOfGuardiansTest {

  private static final String AUNT = "paz.rivera@home.example";
  private static final Rights NOTES = new Rights(true, false);

  private final Inviting inviting;
  private final Given given;
  private final People people;
  private final Guardians guardians;
  private final Passwords passwords;
  private final InvitationLinks links;
  private final TestClock clock;
  private PersonId ana;
  private PersonId lucia;

  InvitationsOfGuardiansTest(MockMvcTester pages, Given given, People people, Guardians guardians,
      Passwords passwords, InvitationLinks links, TestClock clock, Sql sql) {
    this.inviting = new Inviting(pages, sql);
    this.given = given;
    this.people = people;
    this.guardians = guardians;
    this.passwords = passwords;
    this.links = links;
    this.clock = clock;
  }

  @BeforeEach
  void riveras() {
    ana = given.ana().id();
    lucia = given.person(Cast.LUCIA).id();
  }

  @Test
  void linksTheAccountThatTheAddressHasAndKeepsItsNameAndPassword() {
    var carmen = given.person(Cast.CARMEN);
    passwords.set(carmen.id(), "carmen has her own", null);
    inviting.invite(given.elena(), "My neighbour", carmen.email(), Map.of(ana, Rights.ALL));

    assertThat(inviting.look(inviting.link())).bodyText().contains("There is an account").doesNotContain("Carmen");
    assertThat(inviting.accept(inviting.link(), null, "Somebody else", "not her password"))
        .hasRedirectedUrl("/invitation/" + inviting.link()).cookies().doesNotContainCookie(SignInCookie.NAME);

    assertThat(inviting.rights(carmen.id(), ana)).contains(Rights.ALL);
    assertThat(people.find(carmen.id()).orElseThrow().name()).isEqualTo(carmen.name());
    assertThat(passwords.matches(carmen.id(), "carmen has her own")).isTrue();
    assertThat(inviting.look(inviting.link())).hasStatusOk().bodyText().contains("The invitation is accepted");
  }

  @Test
  void refusesAPasswordThatIsEasyToGuessAndStaysOpen() {
    inviting.invite(given.elena(), "Paz", AUNT, Map.of(ana, NOTES));

    for (var password : List.of("short", "password1234")) {
      assertThat(inviting.accept(inviting.link(), null, "Paz Rivera", password)).as(password).hasStatus(422)
          .bodyText().contains("value=\"Paz Rivera\"").doesNotContain("value=\"" + password);
    }
    assertThat(inviting.accept(inviting.link(), null, "", "staple of horses")).as("no name").hasStatus(422);
    assertThat(inviting.openInvitation()).isNotBlank();
  }

  @Test
  void makesAMentorAGuardianBeside() {
    inviting.invite(given.elena(), "Tomás", given.person(Cast.TOMAS).email(), Map.of(ana, NOTES));

    assertThat(inviting.accept(inviting.link(), given.tomas(), "", ""))
        .hasRedirectedUrl("/family/people?done=accepted");

    assertThat(people.find(given.tomas().id()).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.MENTOR, Role.GUARDIAN);
  }

  @Test
  void isAcceptedOnceHoweverManyPress() {
    inviting.invite(given.elena(), "Paz", AUNT, Map.of(ana, NOTES));
    var link = new Secret(inviting.link());
    var newcomer = new InvitationLinks.Newcomer(PersonName.of("Paz").get(), ZoneId.of("UTC"), null);

    var answers = IntStream.range(0, 4)
        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> links.accept(link, newcomer, clock.instant())))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(Accepted.Joined.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Accepted.Over.class::isInstance).hasSize(3);
  }

  @Test
  void isOverAfterSevenDaysAndWhenItIsSentAgainOrTakenBack() {
    inviting.invite(given.elena(), "Paz", AUNT, Map.of(ana, NOTES));
    var first = inviting.link();
    clock.advance(Invitations.GOOD_FOR);
    assertThat(inviting.look(first)).hasStatus(410).bodyText().contains("It worked for 7 days");
    assertThat(inviting.accept(first, null, "Paz", "")).hasStatus(410);

    var path = "/invitations/" + inviting.openInvitation();
    assertThat(inviting.send(given.viewer(Cast.MARCO), path + "/sending")).hasStatus(404);
    assertThat(inviting.send(given.elena(), path + "/sending")).hasRedirectedUrl("/family/people?done=sent");
    assertThat(inviting.look(first)).hasStatus(410).bodyText().contains("a newer one was sent");
    assertThat(inviting.look(inviting.link())).hasStatusOk();

    assertThat(inviting.send(given.viewer(Cast.MARCO), path + "/taking-back")).hasStatus(404);
    assertThat(inviting.send(given.elena(), path + "/taking-back")).hasRedirectedUrl("/family/people?done=taken-back");
    assertThat(inviting.look(inviting.link())).hasStatus(410).bodyText().contains("took it back");
    assertThat(inviting.accept(inviting.link(), null, "Paz", "")).hasStatus(410);
    assertThat(people.byEmail(Email.of(AUNT).get())).isEmpty();
  }

  @Test
  void isVoidOnceTheInviterIsNoGuardianAndWorthNoMoreThanTheySeeThen() {
    inviting.invite(given.elena(), "Paz", AUNT, Map.of(ana, Rights.ALL));
    var by = Editor.of(given.imogen(), clock.instant());
    guardians.settle(given.elena().id(), ana, NOTES, by);
    guardians.unlink(given.elena().id(), ana, given.imogen().id(), by);
    assertThat(inviting.look(inviting.link())).hasStatus(410).bodyText().contains("can no longer invite you");
    assertThat(inviting.accept(inviting.link(), null, "Paz", "")).hasStatus(410);

    guardians.link(given.elena().id(), ana, NOTES, null, by);
    inviting.accept(inviting.link(), null, "Paz", "");

    assertThat(inviting.rights(paz().id(), ana)).contains(NOTES);
  }

  @Test
  void bringsNobodyBackThatStaffUnlinked() {
    var marco = given.person(Cast.MARCO);
    guardians.unlink(marco.id(), ana, given.imogen().id(), Editor.of(given.imogen(), clock.instant()));
    inviting.invite(given.elena(), "Marco", marco.email(), Map.of(ana, NOTES));

    assertThat(inviting.accept(inviting.link(), null, "", "")).hasStatus(410);
    assertThat(inviting.rights(marco.id(), ana)).isEmpty();

    guardians.link(marco.id(), ana, NOTES, null, Editor.of(given.imogen(), clock.instant()));
    assertThat(inviting.rights(marco.id(), ana)).contains(NOTES);
  }

  @Test
  void makesNoChildAGuardian() {
    var elena = given.elena();
    assertThat(inviting.invite(elena, "Ana", given.person(Cast.ANA).email(), Map.of(lucia, NOTES))).hasStatus(422)
        .bodyText().contains("a student is nobody’s guardian");
    assertThat(inviting.invite(elena, "Ana", given.person(Cast.ANA).email().toUpperCase(Locale.ROOT),
        Map.of(lucia, NOTES))).hasStatus(422);
    assertThat(inviting.mails()).isEmpty();

    var mateo = given.viewer(Cast.MATEO);
    inviting.invite(elena, "Mateo", given.person(Cast.MATEO).email(), Map.of(lucia, NOTES));
    assertThat(inviting.accept(inviting.link(), mateo, "", "")).hasStatus(409).bodyText()
        .contains("a student is nobody’s guardian");
    assertThat(people.find(mateo.id()).orElseThrow().roles()).containsExactly(Role.STUDENT);
    assertThat(inviting.rights(mateo.id(), lucia)).isEmpty();
  }

  @Test
  void makesNobodyOfStaffAGuardianWithoutAnAdmin() {
    inviting.invite(given.elena(), "Bola", given.person(Cast.BOLA).email(), Map.of(ana, NOTES));

    assertThat(inviting.accept(inviting.link(), given.bola(), "", "")).hasStatus(409).bodyText()
        .contains("An admin links staff");
    assertThat(inviting.rights(given.bola().id(), ana)).isEmpty();
  }

  private Person paz() {
    return people.byEmail(Email.of(AUNT).get()).orElseThrow();
  }
}
