package app.afterbell.frame.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A mentor or staff move a session: the price, and whether all are free, before the press (R15), each in their own
 * money (R27) and nothing of what is not theirs (R28).
 */
@PageTest
class MoveControllerTest {

  // Thursday, 4:00 pm in New York; it is Monday, 5:12 pm.
  private static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  private static final Instant LATE = START.minus(Duration.ofHours(20));
  private static final String TUESDAY = "2026-12-01T15:30";

  private static final String PROPOSED = "The family proposes ";

  private final MockMvcTester pages;
  private final Given given;
  private final TestClock clock;
  private final Sql sql;
  private SessionId session;

  MoveControllerTest(MockMvcTester pages, Given given, TestClock clock, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
    this.sql = sql;
  }

  @BeforeEach
  void aSessionToCome() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
  }

  @Test
  void cancellingLeadsToMovingAndBack() {
    assertThat(get("/mentor", "/cancellation", given.maya())).hasStatusOk().bodyText()
        .contains("/mentor/sessions/" + session.value() + "/move");
    assertThat(get("/mentor", "/move", given.maya())).hasStatusOk().bodyText()
        .contains("value=\"2026-11-26T16:00\"", "value=\"2026-11-23T17:12\"")
        .contains("/mentor/sessions/" + session.value() + "/cancellation");
    assertThat(pages.get().uri("/mentor/sessions/{id}/move", session.value()).header("HX-Request", "true")
        .with(SignedIn.as(given.maya()))).hasStatusOk().bodyText()
        .startsWith("<section id=\"act\"").doesNotContain("<html");
  }

  @Test
  void saysThePriceBeforeThePressInTheReadersMoneyAlone() {
    assertThat(get("/mentor", "/move", given.maya())).hasStatusOk().bodyText()
        .contains("If the family asked by Wednesday, 4:00 pm", "If the family asked after that", "$50.03",
            "Mentor’s conflict", "Asked by the family, too late", "Old time: billed")
        .doesNotContain("85.01");
    clock.set(LATE);
    assertThat(get("/staff", "/move", given.bola())).hasStatusOk().bodyText()
        .contains("If the family asks now, after yesterday, 9:00 pm", "$85.01 from the family", "$50.03 to the mentor",
            "On your clocks, London");
  }

  @Test
  void movesAndTakesThatBack() {
    assertThat(move("/mentor", given.maya(), "starts", TUESDAY, "minutes", "45", "reason", "mentor_conflict", "note",
        "I am at a <conference>.")).hasStatus(303)
        .hasRedirectedUrl("/mentor/sessions/" + session.value() + "#moved");
    assertThat(session("/mentor", given.maya())).hasStatusOk().bodyText()
        .contains("Thu, Nov 26, 4:00 to 5:00 pm</time></del>", "Tue, Dec 1, 3:30 to 4:15 pm</time></b>",
            "You, today, 5:12 pm. Mentor’s conflict.", "I am at a &lt;conference&gt;.", "Take it back, until 5:22 pm",
            "What happened so far", "Planned for");
    assertThat(session("/family", given.elena())).hasStatusOk().bodyText()
        .contains("Maya Okafor, today, 5:12 pm. Mentor’s conflict.").doesNotContain("Take it back");
    assertThat(takeBack(given.maya(), 1)).hasStatus(303)
        .hasRedirectedUrl("/mentor/sessions/" + session.value() + "#again");
    assertThat(session("/mentor", given.maya())).hasStatusOk().bodyText().contains("It takes place again.")
        .doesNotContain("Tue, Dec 1");
    assertThat(session("/staff", given.bola())).hasStatusOk().bodyText()
        .contains("(taken back within ten minutes)", "Nobody was told.");
  }

  @Test
  void aBilledOneLeadsFromTheOldTimeToTheNewOneAndBack() {
    clock.set(LATE);
    assertThat(move("/staff", given.bola(), "starts", "2026-12-01T20:30", "minutes", "60", "reason", "family_late"))
        .hasStatus(303);
    var becomes = sql.sql("select becomes from plan_history").one(SessionId.class);
    assertThat(session("/family", given.elena())).hasStatusOk().bodyText()
        .contains("Bola Akindele moved it today, 8:00 pm, and its old time is billed.", "60 min are billed: $85.01.",
            "href=\"/family/sessions/" + becomes.value() + "\"", "It takes place at another time")
        .doesNotContain("50.03");
    assertThat(pages.get().uri("/mentor/sessions/{id}", becomes.value()).with(SignedIn.as(given.maya())))
        .hasStatusOk().bodyText().contains("href=\"/mentor/sessions/" + session.value() + "\"");
    assertThat(session("/mentor", given.maya())).hasStatusOk().bodyText().contains("60 min are paid: $50.03.");
  }

  @Test
  void asksWhichIsMeantWhereClocksShowATimeTwiceAndRefusesOneTheyNeverShow() {
    clock.set(Instant.parse("2027-03-01T12:00:00Z"));
    session = given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2027-03-04T21:00:00Z"));
    assertThat(move("/mentor", given.maya(), "starts", "2027-03-14T02:30", "minutes", "60", "reason",
        "mentor_conflict")).hasStatus(422).bodyText().contains("2:30", "starts-error");
    assertThat(move("/mentor", given.maya(), "starts", "2027-11-07T01:30", "minutes", "60", "reason",
        "mentor_conflict")).hasStatus(422).bodyText().contains("name=\"starts-turn\"", "The clocks showed this time");
    assertThat(move("/mentor", given.maya(), "starts", "2027-11-07T01:30", "starts-turn", "second", "minutes", "60",
        "reason", "mentor_conflict")).hasStatus(303);
    assertThat(sql.sql("select starts_at from session_fact where id = :id").param("id", session).one(Instant.class))
        .isEqualTo("2027-11-07T06:30:00Z");
  }

  @Test
  void readsWhenTheFamilyToldByTheClocksOfWhoTypesIt() {
    clock.set(LATE);
    var moved = pages.post().uri("/mentor/sessions/{id}/move", session.value())
        .param("starts", "2026-12-01T15:30").param("minutes", "60").param("reason", "family_asked")
        .param("told", "2026-11-25T15:59").with(SignedIn.as(given.maya())).with(csrf()).exchange();
    assertThat(moved).hasStatus(303);
    assertThat(sql.sql("select told_at from plan_history where session_id = :id").param("id", session)
        .one(Instant.class)).isEqualTo(Instant.parse("2026-11-25T20:59:00Z"));
  }

  @Test
  void saysWhoIsNotFreeAndWhatElseWouldBe() {
    given.session(Cast.WRITING, "2026-12-01T20:30:00Z");
    assertThat(look("/mentor", given.maya(), "starts", TUESDAY, "minutes", "60")).hasStatusOk().bodyText()
        .contains("somebody is not free.", "You have another session then: Leo · Creative writing, 3:30 to 4:15 pm.",
            "value=\"2026-12-01T21:30:00Z\"")
        .doesNotContain("<form");
    assertThat(move("/mentor", given.maya(), "starts", TUESDAY, "minutes", "60", "reason", "mentor_conflict"))
        .hasStatus(422).bodyText().contains("You have another session then: Leo · Creative writing");
    assertThat(look("/staff", given.bola(), "starts", "2026-12-01T20:30", "minutes", "60")).hasStatusOk().bodyText()
        .contains("Maya has another session then: Leo · Creative writing, 8:30 to 9:15 pm.");
    assertThat(look("/mentor", given.maya(), "starts", TUESDAY, "minutes", "60", "at", "2026-12-01T21:30:00Z"))
        .hasStatusOk().bodyText().contains("Tue, Dec 1, 4:30 to 5:30 pm: all are free.");
  }

  @Test
  void aMentorLearnsNothingOfAStudentsSessionsWithOthers() {
    sql.sql("update session set mentor_id = :tomas where id = :id").param("tomas", given.tomas().id())
        .param("id", given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-12-01T20:30:00Z"))).update();
    assertThat(look("/mentor", given.maya(), "starts", TUESDAY, "minutes", "60")).hasStatusOk().bodyText()
        .contains("Ana has another session then.").doesNotContain("Algebra");
  }

  @Test
  void aFamilyProposesAndTheMentorAnswersWithOtherTimes() {
    assertThat(get("/family", "/move", given.elena())).hasStatusOk().bodyText()
        .contains("Maya Okafor answers. Thu, Nov 26, 4:00 pm stands until then.",
            "Sent now, until Wednesday, 4:00 pm", "The old time is not billed", "Propose this time")
        .doesNotContain("50.03", "Why it moves", "waiver");
    assertThat(post("/family", "/proposals", given.elena(), null, "starts", TUESDAY, "minutes", "60", "note",
        "We travel.")).hasStatus(303).hasRedirectedUrl("/family/sessions/" + session.value() + "#proposal");
    assertThat(session("/mentor", given.maya())).hasStatusOk().bodyText()
        .contains("Elena Rivera would like to move it.", "Tue, Dec 1, 3:30 to 4:30 pm", "We travel.",
            "in time: the old time is not billed", "Accept Tue, 3:30 pm");
    assertThat(home()).contains(PROPOSED);
    assertThat(family()).contains("you propose Dec 1, 3:30 pm. Maya Okafor has not answered.",
        "/family/sessions/" + session.value() + "#proposal", "Algebra");
    var reply = "/proposals/" + sql.sql("select id from move_proposal_fact").one(ProposalId.class).value();
    assertThat(get("/mentor", reply, given.maya())).hasStatusOk().bodyText().contains("Offer these times");
    assertThat(post("/mentor", reply, given.maya(), null, "reply", "offer")).hasStatus(422).bodyText()
        .contains("Offer one to 3 times.");
    assertThat(post("/mentor", reply, given.maya(), null, "reply", "offer", "time-1", "2026-12-02T15:30", "word",
        "I teach then.")).hasStatus(303);
    assertThat(home()).as("it is the family's turn").doesNotContain(PROPOSED);
    assertThat(family()).contains("Maya Okafor offers another time.", "Choose");
    assertThat(session("/family", given.elena())).hasStatusOk().bodyText()
        .contains("Maya Okafor offers other times.", "I teach then.", "Move it to Wed, Dec 2, 3:30 pm");
    assertThat(post("/family", reply, given.elena(), null, "reply", "take", "at", "2026-12-02T20:30:00Z"))
        .hasStatus(303).hasRedirectedUrl("/family/sessions/" + session.value() + "#moved");
    assertThat(session("/mentor", given.maya())).hasStatusOk().bodyText()
        .contains("Wed, Dec 2, 3:30 to 4:30 pm</time></b>").doesNotContain("would like to move it");
    assertThat(family()).as("agreed").doesNotContain("offers another time", "you propose");
  }

  @Test
  void bothHomesSayWhatIsAskedHoweverFarAheadItsSessionIs() {
    for (int day = 1; day < 5; day++) {
      given.session(given.engagement(Cast.WRITING), START.plus(Duration.ofDays(day)));
    }
    var far = given.session(given.engagement(Cast.ALGEBRA), START.plus(Duration.ofDays(7)));
    var id = given.proposed(far, given.elena(), START.plus(Duration.ofDays(8)), TestClock.START);
    assertThat(home()).contains("/mentor/sessions/" + far.value() + "#proposal", PROPOSED);
    assertThat(family()).contains("/family/sessions/" + far.value() + "#proposal", "has not answered");
    post("/mentor", far, "/proposals/" + id.value(), given.maya(), null, "reply", "decline", "word", "I am away.");
    assertThat(home()).doesNotContain("/mentor/sessions/" + far.value() + "#proposal");
    assertThat(family()).contains("Maya Okafor declined Dec 4, 4:00 pm. The time stands.");
    given.moved(far, Asker.MENTOR, given.maya(), START.plus(Duration.ofDays(9)), TestClock.START);
    assertThat(family()).as("it is elsewhere now").doesNotContain("declined");
  }

  @Test
  void aProposalThatComesTooLateSaysSoOnBothSides() {
    clock.set(LATE);
    assertThat(get("/family", "/move", given.elena())).hasStatusOk().bodyText()
        .contains("Maya Okafor says whether the old time is billed", "$85.01");
    post("/family", "/proposals", given.elena(), null, "starts", TUESDAY, "minutes", "60");
    assertThat(session("/mentor", given.maya())).hasStatusOk().bodyText()
        .contains("Accept; the old time is billed", "Accept; waive the old time").doesNotContain("85.01");
    assertThat(session("/family", given.elena())).hasStatusOk().bodyText()
        .contains("the mentor says whether the old time is billed", "Withdraw the proposal");
  }

  private String family() {
    return page("/family", given.elena());
  }

  private String home() {
    return page("/mentor", given.maya());
  }

  private String page(String path, Viewer viewer) {
    var home = pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
    return new String(home.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String portal, String path, Viewer viewer) {
    return pages.get().uri(portal + "/sessions/{id}" + path, session.value()).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult session(String portal, Viewer viewer) {
    return get(portal, "", viewer);
  }

  private MvcTestResult move(String portal, Viewer viewer, String... fields) {
    return post(portal, "/move", viewer, null, fields);
  }

  private MvcTestResult look(String portal, Viewer viewer, String... fields) {
    return post(portal, "/move/look", viewer, "look", fields);
  }

  private MvcTestResult takeBack(Viewer viewer, int revision) {
    return post("/mentor", "/move/withdrawal", viewer, null, "revision", Integer.toString(revision));
  }

  private MvcTestResult post(String portal, String path, Viewer viewer, String target, String... fields) {
    return post(portal, session, path, viewer, target, fields);
  }

  private MvcTestResult post(
      String portal, SessionId of, String path, Viewer viewer, String target, String... fields) {
    var request = pages.post().uri(portal + "/sessions/{id}" + path, of.value()).with(SignedIn.as(viewer))
        .with(csrf());
    if (target != null) {
      request.header("HX-Request", "true").header("HX-Target", target);
    }
    Stream.iterate(0, i -> i < fields.length, i -> i + 2).forEach(i -> request.param(fields[i], fields[i + 1]));
    return request.exchange();
  }
}
