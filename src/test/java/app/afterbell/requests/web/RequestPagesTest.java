package app.afterbell.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.payroll.PayActs;
import app.afterbell.people.People;
import app.afterbell.requests.Asked;
import app.afterbell.requests.Decision;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.Via;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
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

/** Where requests are asked, listed and decided, and where staff change amounts beside them (R37, R38). */
@PageTest
class RequestPagesTest {

  private static final Instant NOW = TestClock.START;

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Decisions decisions;
  private final PayActs pay;
  private final Sql sql;
  private final TestClock clock;

  RequestPagesTest(
      MockMvcTester pages, Given given, People people, Decisions decisions, PayActs pay, Sql sql,
      TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.decisions = decisions;
    this.pay = pay;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void saysHowManyWaitAndShowsTheDecidedApart() {
    var first = Asked.longer(given, 100);
    assertThat(get("/staff/requests", given.bola())).bodyText().contains("1 request waits for a decision.");

    decisions.decide(first, Decision.decline("No."), Via.PRODUCT, given.imogen(), NOW);
    assertThat(get("/staff/requests", given.bola())).bodyText().contains("Nothing waits for a decision.")
        .doesNotContain("/staff/requests/" + first.value());
    assertThat(get("/staff/requests?state=decided", given.bola())).bodyText()
        .contains("/staff/requests/" + first.value());
    assertThat(get("/staff/requests?state=decided&kind=bill", given.bola())).bodyText()
        .doesNotContain("/staff/requests/" + first.value());
  }

  @Test
  void readsTheTimeOfASessionThatWasNeverPlannedByTheClocksOfWhoTypesIt() {
    var engagement = given.engagement(Cast.ALGEBRA);
    var asked = pages.post().uri("/mentor/requests/new")
        .param("engagement", engagement.value().toString()).param("starts", "2026-11-21T10:00").param("minutes", "60")
        .param("notes", Given.NOTES).param("reason", "It was agreed by telephone.")
        .with(SignedIn.as(given.maya())).with(csrf()).exchange();

    assertThat(asked).hasStatus(303);
    assertThat(sql.sql("select starts_at from request").one(Instant.class))
        .isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
  }

  @Test
  void marksAWordOfStaffAsNewUntilItIsRead() {
    var request = Asked.longer(given, 100);
    assertThat(get("/mentor/requests", given.maya())).bodyText().doesNotContain("tag live");
    post("/staff/requests/" + request.value() + "/words", given.bola(), "text", "Why so long?");

    assertThat(get("/mentor/requests", given.maya())).bodyText().contains("tag live");
    assertThat(get("/mentor/requests/" + request.value(), given.maya())).bodyText().contains("Why so long?");
    assertThat(get("/mentor/requests", given.maya())).bodyText().doesNotContain("tag live");
    clock.advance(Duration.ofMinutes(1));
    post("/mentor/requests/" + request.value() + "/words", given.maya(), "text", "The quiz.");
    assertThat(get("/mentor/requests", given.maya())).as("their own word").bodyText().doesNotContain("tag live");
  }

  @Test
  void listsTheirOwnTheNewestFirst() {
    var first = Asked.longer(given, 100);
    var other = given.logged(given.session(Cast.WRITING, "2026-11-22T21:00:00Z"), NOW);
    assertThat(post("/mentor/sessions/" + other.value() + "/request", given.maya(), "student",
        given.person(Cast.LEO).id().value().toString(), "status", "missed", "reason", "Nobody came.")).hasStatus(303);
    sql.sql("update request set asked_at = asked_at + interval '1 minute' where id <> :id").param("id", first).update();
    var second = sql.sql("select id from request where id <> :id").param("id", first).one(UUID.class);

    assertThat(get("/mentor/requests", given.maya())).bodyText()
        .containsSubsequence("/mentor/requests/" + second, "/mentor/requests/" + first.value());
    assertThat(get("/staff/requests", given.bola())).as("whoever has waited longest").bodyText()
        .containsSubsequence("/staff/requests/" + first.value(), "/staff/requests/" + second);
  }

  @Test
  void aRequestIsOnTheSideOnWhichItWasAsked() {
    var request = Asked.longer(given, 100);
    people.giveRoles(given.maya().id(), Set.of(Role.MENTOR, Role.GUARDIAN, Role.COORDINATOR));
    assertThat(get("/mentor/requests/" + request.value(), given.maya())).hasStatusOk();
    assertThat(get("/family/requests/" + request.value(), given.maya())).hasStatus(404);
    assertThat(get("/staff/requests/" + request.value(), given.maya())).as("their own").hasStatusOk().bodyText()
        .contains("somebody else of staff decides it").doesNotContain("/decision\"");
  }

  @Test
  void showsWhatIsTypedAndNotWhatIsBilledBeforeItIsDone() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), NOW);
    var path = "/staff/sessions/" + session.value() + "/money";
    assertThat(post(path, given.bola(), "kind", "credited", "amount", "12.03", "reason", "She was late."))
        .hasStatusOk().bodyText().containsSubsequence("The Rivera family will read",
            "<span class=\"num\">$12.03</span>", "She was late.", "Credit $12.03");
    assertThat(post(path, given.bola(), "kind", "credited", "amount", "0.00", "reason", " ")).hasStatus(422).bodyText()
        .contains("An amount above zero is needed.", "Say why: they read it.", "value=\"0.00\"")
        .doesNotContain("The Rivera family will read");
  }

  @Test
  void showsTheLatestOfWhatChangedAnAmountFirst() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), NOW);
    pay.make(Id.next(), PayActs.Kind.BONUS, session, 501, "The first.", given.bola(), NOW);
    pay.make(Id.next(), PayActs.Kind.EXPENSE, session, 1203, "The second.", given.bola(),
        NOW.plus(Duration.ofMinutes(1)));

    var page = get("/staff/sessions/" + session.value() + "/money", given.bola());
    assertThat(page).bodyText().containsSubsequence("$12.03", "The second.", "$5.01", "The first.");
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrongWithIt() {
    var request = Asked.longer(given, 100);
    assertThat(post("/staff/requests/" + request.value() + "/decision", given.imogen(),
        "decision", "other", "minutes", "many", "word", "As the quiz was.")).hasStatus(422).bodyText()
        .contains("Say how many minutes you approve.", "value=\"other\" checked", "value=\"many\"",
            "value=\"As the quiz was.\"");
    assertThat(post("/staff/requests/" + request.value() + "/decision", given.imogen(),
        "decision", "perhaps", "word", "As the quiz was.")).hasStatus(422).bodyText()
        .contains("Choose one of these.", "value=\"As the quiz was.\"");
    assertThat(post("/staff/requests/" + request.value() + "/words", given.imogen(), "text", " "))
        .hasStatus(422).bodyText().contains("Write something first.");

    var session = sql.sql("select session_id from request").one(SessionId.class).value();
    assertThat(post("/mentor/sessions/" + session + "/request", given.maya(), "student",
        given.ana().id().value().toString(), "status", "attended", "reason", "It was so.")).hasStatus(422).bodyText()
        .contains("It is logged like that already.", "It was so.", "value=\"attended\" selected");
    assertThat(post("/mentor/sessions/" + session + "/request", given.maya(), "reason", "It was so."))
        .hasStatus(422).bodyText().contains("Choose one of these.", "It was so.");
    assertThat(post("/staff/sessions/" + session + "/money", given.bola(), "kind", "waived", "amount", "a lot",
        "reason", "Our mistake.")).hasStatus(422).bodyText()
        .contains("value=\"waived\" checked", "value=\"a lot\"", "Our mistake.");
    assertThat(post("/staff/sessions/" + session + "/money", given.bola(), "kind", "waived", "amount", "12.00"))
        .hasStatus(422).bodyText().contains("value=\"12.00\"");
  }

  private MvcTestResult post(String path, Viewer viewer, String... fields) {
    var post = pages.post().uri(path).with(SignedIn.as(viewer)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      post = post.param(fields[i], fields[i + 1]);
    }
    return post.exchange();
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }
}
