package app.afterbell.nudges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.demo.Company;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.nudges.Moment;
import app.afterbell.nudges.NudgeChoice;
import app.afterbell.nudges.NudgeChoices;
import app.afterbell.nudges.Nudges;
import app.afterbell.nudges.Way;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R36: where mentors read and choose what they are told, and where staff tell them. Monday, 5:12 pm in New York. */
@PageTest
class NudgePagesTest {

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Engagements engagements;
  private final Nudges nudges;
  private final NudgeChoices choices;
  private final Sql sql;
  private final TestClock clock;

  NudgePagesTest(MockMvcTester pages, Given given, People people, Engagements engagements, Nudges nudges,
      NudgeChoices choices, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.engagements = engagements;
    this.nudges = nudges;
    this.choices = choices;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void showsAMentorWhatTheyWereToldAndHowMuchOfItStillWaits() {
    assertThat(get("/mentor/inbox", given.maya())).hasStatusOk().bodyText().contains("Nothing yet.");
    var session = overdue();
    nudges.nudge(given.maya().id(), given.bola(), clock.instant());
    assertThat(get("/staff/nudges", given.bola())).bodyText().contains("not read");

    assertThat(get("/mentor/inbox", given.maya())).hasStatusOk().bodyText()
        .contains("One session waits to be logged, and is overdue.", "New", "Asked for by",
            given.bola().name(), "Log the one that waits");
    assertThat(get("/mentor/inbox", given.maya())).bodyText().doesNotContain("New</span>");
    assertThat(get("/mentor/inbox", given.tomas())).bodyText().contains("Nothing yet.");
    assertThat(get("/staff/nudges", given.imogen())).bodyText().contains("read today, ");

    given.logged(session, clock.instant());
    assertThat(get("/mentor/inbox", given.maya())).bodyText().contains("All of it is logged.");
  }

  @Test
  void takesWhoFollowsTheLinkOfAMailForAReader() {
    overdue();
    nudges.nudge(given.maya().id(), given.bola(), clock.instant());
    var id = sql.sql("select id from nudge").one(UUID.class);
    assertThat(get("/mentor/inbox/" + id, given.tomas())).hasStatus(404);
    assertThat(sql.sql("select read_at from nudge where read_at is not null").list(Instant.class)).isEmpty();
    assertThat(get("/mentor/inbox/" + id, given.maya())).hasStatus(303);
    assertThat(sql.sql("select read_at from nudge").one(Instant.class)).isEqualTo(clock.instant());
  }

  @Test
  void letsAMentorChooseWhenAndHow() {
    assertThat(get("/settings", given.maya())).bodyText().contains("/settings/nudges");
    assertThat(get("/settings", given.elena())).bodyText().doesNotContain("/settings/nudges");
    assertThat(get("/settings/nudges", given.maya())).hasStatusOk().bodyText()
        .contains("The evening before the due date", given.person(Cast.MAYA).email())
        .doesNotContain("You are told nothing");
    assertThat(pages.post().uri("/settings/nudges").param("moment", "overdue").param("way", "inbox")
        .with(SignedIn.as(given.maya())).with(csrf())).hasRedirectedUrl("/settings/nudges?done=saved");
    assertThat(choices.of(given.maya().id()))
        .isEqualTo(new NudgeChoice(Set.of(Moment.OVERDUE), Set.of(Way.INBOX)));
    assertThat(pages.post().uri("/settings/nudges").with(SignedIn.as(given.maya())).with(csrf()))
        .hasStatus3xxRedirection();
    assertThat(get("/settings/nudges?done=saved", given.maya())).bodyText().contains("You are told nothing", "Saved.");
  }

  @Test
  void stopsMailByThePressOfAMailProgram() {
    overdue();
    nudges.nudge(given.maya().id(), given.bola(), clock.instant());
    var body = sql.sql("select body from mail_message").one(String.class);
    var path = body.substring(body.indexOf("/unsubscribe/nudges/")).lines().findFirst().orElseThrow();
    assertThat(pages.get().uri(path)).hasStatusOk().bodyText().contains("Stop this mail").doesNotContain("Maya");
    assertThat(choices.of(given.maya().id()).by(Way.MAIL)).as("looking changes nothing").isTrue();
    assertThat(pages.post().uri(path).contentType("multipart/form-data; boundary=b")
        .content("--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n"))
        .hasStatusOk();
    assertThat(choices.of(given.maya().id()).ways()).containsExactlyInAnyOrder(Way.INBOX, Way.SLACK);
    assertThat(pages.get().uri(path)).bodyText().contains("This mail is stopped");
    assertThat(pages.get().uri("/unsubscribe/nudges/guessed")).hasStatus(410);
  }

  @Test
  void answersASecondPressWithWhenTheyWereTold() {
    overdue();
    var first = post("/staff/nudges/" + given.maya().id().value(), given.bola());
    assertThat(get(first.getResponse().getRedirectedUrl(), given.bola())).bodyText()
        .contains("<bdi>Maya Okafor</bdi> is told.", ", by <bdi>" + given.bola().name());
    clock.set(Instant.parse("2026-11-23T22:30:00Z"));
    var second = post("/staff/nudges/" + given.maya().id().value(), given.imogen());
    assertThat(get(second.getResponse().getRedirectedUrl(), given.imogen())).bodyText()
        .contains("<bdi>Maya Okafor</bdi> was told today, ", "Nothing is sent twice in an evening.");
    assertThat(sql.sql("select count(*) from nudge").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void showsThoseWhoseOldestIsDueFirstWhereNotAllFit() {
    var ana = given.ana().id();
    var latest = owing("Latest of all", ana, Duration.ofMinutes(70));
    given.session(latest, clock.instant().minus(Duration.ofHours(90)), 15);
    sql.sql("update session set due_at = :at where engagement_id = :id")
        .param("at", clock.instant().plus(Duration.ofHours(47))).param("id", latest).update();
    for (int i = 0; i < 100; i++) {
      owing("Mentor " + i, ana, Duration.ofHours(2 + i));
    }
    assertThat(get("/staff/nudges", given.bola())).hasStatusOk().bodyText().doesNotContain("Latest of all")
        .containsSubsequence("Mentor 99<", "Mentor 98<", "Mentor 0<");
  }

  private EngagementId owing(String mentor, PersonId student, Duration ago) {
    var id = people.join(new NewPerson(PersonName.of(mentor).get(), null, Company.ZONE, Set.of(Role.MENTOR)),
        TestClock.START).id();
    var like = engagements.find(given.engagement(Cast.ALGEBRA)).orElseThrow().agreed();
    var engagement = engagements.start(new NewEngagement(like.name(), id, Set.of(student), like.subject(), like.zone(),
        like.weekly(), like.terms(), like.startsOn(), like.endsOn(), like.meetingLink(), null), TestClock.START).id();
    given.session(engagement, clock.instant().minus(ago), 15);
    return engagement;
  }

  @Test
  void saysWhenSomebodyIsToldForWhomItIsNight() {
    overdue();
    clock.set(Instant.parse("2026-11-24T03:00:00Z"));
    var pressed = post("/staff/nudges/" + given.maya().id().value(), given.bola());
    assertThat(get(pressed.getResponse().getRedirectedUrl(), given.bola())).bodyText()
        .contains("<bdi>Maya Okafor</bdi> is told ", ": it is night in New York.",
            "asked for by <bdi>" + given.bola().name());
  }

  @Test
  void showsWhatIsSentAndToHowManyBeforeAllAreTold() {
    overdue();
    given.session(given.engagement(Cast.CHEMISTRY), Instant.parse("2026-11-20T20:00:00Z"));
    nudges.nudge(given.tomas().id(), given.bola(), clock.instant());

    assertThat(get("/staff/nudges/all", given.staff(Role.COORDINATOR))).hasStatusOk().bodyText()
        .contains("One mentor is told at once; one was told already and is left out.", "Remind one mentor",
            "<bdi>Maya Okafor</bdi>: 1 to log, 1 of them overdue", "One session waits to be logged", "overdue since",
            "And what it pays them, and when.")
        .doesNotContain("$", "Ana Rivera");
    assertThat(get("/staff/nudges/all", given.imogen())).as("who sees what mentors earn").bodyText().contains("$50.03");
    assertThat(sql.sql("select count(*) from nudge").one(Integer.class)).as("looking sends nothing").isEqualTo(1);

    assertThat(post("/staff/nudges/all", given.bola()))
        .hasRedirectedUrl("/staff/nudges?told=1&waits=0&already=1");
    assertThat(get("/staff/nudges?told=1&waits=0&already=1", given.bola())).bodyText()
        .contains("One mentor is told; one was told already, and not again.");
    assertThat(get("/staff/nudges/all", given.bola())).bodyText().contains("All who are late were told already.");
  }

  @Test
  void showsTheWayToItToThoseWhoMay() {
    overdue();
    assertThat(get("/staff", given.bola())).bodyText().contains("/staff/nudges");
    assertThat(get("/staff/mentors/" + given.maya().id().value(), given.bola())).bodyText().contains("/staff/nudges");
    assertThat(get("/staff", given.staff(Role.FINANCE))).bodyText().doesNotContain("/staff/nudges");
    assertThat(get("/staff/nudges?of=x", given.bola())).hasStatus(400);
    assertThat(get("/staff/nudges?of=" + UUID.randomUUID() + "&answer=told&told=x", given.bola())).hasStatusOk();
    assertThat(post("/staff/nudges/" + given.elena().id().value(), given.bola())).hasStatus(404);
  }

  private SessionId overdue() {
    return given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-11-20T20:00:00Z"));
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult post(String path, Viewer viewer) {
    return pages.post().uri(path).with(SignedIn.as(viewer)).with(csrf()).exchange();
  }
}
