package app.afterbell.frame.web.substitute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.planning.Candidate;
import app.afterbell.planning.Leaves;
import app.afterbell.planning.Offer;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R34: one session of Maya's is offered to Tomás, who teaches algebra to nobody yet but could. */
@PageTest
class PlanningSubstitutesTest {

  private static final Instant NOW = TestClock.START;

  private final MockMvcTester pages;
  private final Given given;
  private final Substitutes substitutes;
  private final Leaves leaves;
  private final TestClock clock;
  private final Sql sql;

  PlanningSubstitutesTest(
      MockMvcTester pages, Given given, Substitutes substitutes, Leaves leaves, TestClock clock, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.substitutes = substitutes;
    this.leaves = leaves;
    this.clock = clock;
    this.sql = sql;
  }

  @BeforeEach
  void tomasTeachesAlgebraToo() {
    sql.sql("update engagement set subject = (select subject from engagement where id = :algebra) where id = :his")
        .param("algebra", given.engagement(Cast.ALGEBRA))
        .param("his", given.engagement(Cast.CHEMISTRY))
        .update();
  }

  @Test
  void listsWhoIsFreeAndWhyOthersAreNot() {
    var session = session();
    assertThat(fits(session)).isTrue();

    given.session(given.engagement(Cast.CHEMISTRY), Instant.parse("2026-11-26T21:30:00Z"), 60);
    assertThat(fits(session)).isFalse();
    assertThat(get(path(session), given.maya())).hasStatusOk().bodyText()
        .contains("No other mentor teaches the subject and is free then.", "has another session then");

    var later = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    leaves.enter(new Leaves.NewLeave(given.tomas().id(), Instant.parse("2026-12-03T21:59:00Z"),
        Instant.parse("2026-12-05T00:00:00Z"), given.tomas().zone(), null), given.tomas(), NOW);
    assertThat(get(path(later), given.maya())).bodyText().contains("is away then");
    assertThat(send(path(later), given.maya(), "mentor", given.tomas().id().value().toString())).hasStatus(422)
        .bodyText().contains("This mentor cannot take it any more.");
    sql.sql("update engagement set subject = 'Chemistry' where id = :id").param("id", given.engagement(Cast.CHEMISTRY))
        .update();
    assertThat(get(path(later), given.maya())).bodyText().contains("does not teach the subject");
  }

  @Test
  void theSubstituteReadsThePlanAndTheLastThreeNotesAlone() {
    for (int day = 2; day < 18; day += 4) {
      given.noted(given.session(Cast.ALGEBRA, "2026-11-%02dT21:00:00Z".formatted(day)), "Notes of day " + day, NOW);
    }
    var offer = offered(session(), "Quiz on page 84.");

    assertThat(get("/mentor", given.tomas())).bodyText().contains("Maya Okafor asks you to take a session", "$50.03");
    assertThat(get(read(offer), given.tomas())).hasStatusOk().bodyText()
        .contains("Quiz on page 84.", "Notes of day 14", "Notes of day 10", "Notes of day 6", "Ana")
        .doesNotContain("Notes of day 2", "Rivera", "85.01");
    assertThat(sql.sql("select count(*) from audit_reading where reader_id = :tomas").param("tomas", given.tomas().id())
        .one(Integer.class)).as("what was read, is written down").isEqualTo(3);
    assertThat(get(read(offer), given.maya())).as("of somebody else").hasStatus(404);
    assertThat(get("/mentor/sessions/" + offer.session().value(), given.tomas())).as("not theirs yet").hasStatus(404);
    send(read(offer), given.tomas(), "act", "decline");
    assertThat(get(read(offer), given.tomas())).bodyText().contains("Declined").doesNotContain("Notes of day 14");
    assertThat(get(path(offer.session()), given.maya())).bodyText().contains("Declined");
  }

  @Test
  void fromTheAcceptanceOnLogAndPayAreTheSubstitutes() {
    var session = session();
    assertThat(send("/staff/sessions/" + session.value() + "/substitute", given.bola(), "mentor",
        given.tomas().id().value().toString(), "rate", "61.07")).hasStatus(303);
    var offer = substitutes.ofSession(session, NOW).getFirst();

    assertThat(send(read(offer), given.tomas(), "act", "accept")).hasStatus(303);

    assertThat(get("/mentor/sessions/" + session.value(), given.maya())).hasStatus(404);
    assertThat(get("/mentor/sessions/" + session.value(), given.tomas())).hasStatusOk();
    assertThat(get("/family/sessions/" + session.value(), given.elena())).bodyText()
        .contains("with Tomás Núñez").doesNotContain("61.07");
    assertThat(get("/staff/sessions/" + session.value(), given.bola())).bodyText()
        .contains("Mentored by Tomás Núñez from then on");
    clock.set(Instant.parse("2026-11-26T22:30:00Z"));
    given.logged(session, clock.instant());
    assertThat(sql.sql("select mentor_id = :tomas and rate = 6107 and amount = 6107 from earning_line")
        .param("tomas", given.tomas().id()).one(Boolean.class)).isTrue();
    assertThat(sql.sql("select amount from charge_line").one(Integer.class)).as("as before").isEqualTo(8501);
  }

  @Test
  void theFamilyIsToldOnceAndOfNothingThatWasTakenBackBefore() {
    var offer = offered(session(), null);
    send(read(offer), given.tomas(), "act", "accept");
    assertThat(sql.sql("select count(*) from plan_news where dropped_at is null").one(Integer.class)).isEqualTo(1);

    assertThat(send(path(offer.session()) + "/" + offer.id().value() + "/withdrawal", given.maya())).hasStatus(303);

    assertThat(sql.sql("select count(*) from plan_news where dropped_at is null").one(Integer.class)).isZero();
    assertThat(get("/mentor/sessions/" + offer.session().value(), given.maya())).hasStatusOk();
    assertThat(sql.sql("select count(*) from session_substitute").one(Integer.class)).isZero();
    assertThat(get(read(offer), given.tomas())).bodyText().contains("Taken back");
    assertThat(send(read(offer), given.tomas(), "act", "accept")).hasStatus(422);
  }

  @Test
  void nobodyTakesWhatHasChangedOrTwoAtOnce() {
    var offer = offered(session(), null);
    given.session(given.engagement(Cast.CHEMISTRY), Instant.parse("2026-11-26T21:30:00Z"), 60);
    assertThat(send(read(offer), given.tomas(), "act", "accept")).hasStatus(422).bodyText()
        .contains("You have another session then.");
    var later = offered(given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z"), null);
    given.moved(later.session(), Asker.MENTOR, given.maya(),
        Instant.parse("2026-12-04T21:00:00Z"), NOW);
    assertThat(send(read(later), given.tomas(), "act", "accept")).hasStatus(422).bodyText().contains("This is over");
    assertThat(get("/mentor", given.tomas())).bodyText().doesNotContain("2026-12-03");
  }

  @Test
  void whoIsAskedAndWhoseSessionItIsAreToldByMail() {
    var session = session();
    send(staffPath(session), given.bola(), "mentor", id(given.tomas()), "rate", "61.07");
    var offer = substitutes.ofSession(session, NOW).getFirst();
    assertThat(mailTo(Cast.TOMAS)).singleElement().asString()
        .startsWith("Can you take a session? Algebra II, Thursday, November 26")
        .contains("Bola Akindele of the office asks you to take a session of Maya Okafor:", "$61.07", read(offer))
        .doesNotContain("Ana", "Rivera");
    assertThat(mailTo(Cast.MAYA)).singleElement().asString()
        .contains("Bola Akindele of the office asks Tomás Núñez to take a session of Maya Okafor.", path(session))
        .doesNotContain("61.07", "Ana");

    send(staffPath(session), given.bola(), "mentor", id(given.tomas()), "rate", "61.07");
    assertThat(mailTo(Cast.TOMAS)).as("pressed twice").hasSize(1);
    send(read(offer), given.tomas(), "act", "decline");
    assertThat(mailTo(Cast.MAYA)).last().asString().contains("Tomás Núñez declined to take a session of Maya Okafor.");
    assertThat(mailTo(Cast.BOLA)).singleElement().asString().contains("Tomás Núñez declined", staffPath(session));
    assertThat(mailTo(Cast.ELENA)).isEmpty();
  }

  /** The link of the mail: a GET answers nothing, and who has to sign in comes back to it. */
  @Test
  void theLinkOfTheMailAnswersNothingByItselfAndSurvivesSigningIn() {
    var offer = offered(session(), null);
    assertThat(mailTo(Cast.TOMAS)).last().asString().contains(read(offer));
    assertThat(pages.get().uri(read(offer)).exchange()).hasStatus(302).headers()
        .hasValue("Location", "/sign-in?next=" + URLEncoder.encode(read(offer), StandardCharsets.UTF_8));
    assertThat(get(read(offer), given.tomas())).bodyText().contains("Take the session", "Decline");
    assertThat(substitutes.ofSession(offer.session(), NOW).getFirst().isOpen()).isTrue();
  }

  @Test
  void aMentorWhoseSessionStaffGaveAwayReadsWhatBecameOfItAlsoAfterwards() {
    var session = session();
    send(staffPath(session), given.bola(), "mentor", id(given.tomas()), "rate", "61.07");
    clock.set(NOW.plusSeconds(3600));
    send(read(substitutes.ofSession(session, NOW).getFirst()), given.tomas(), "act", "accept");
    assertThat(mailTo(Cast.MAYA)).last().asString().contains("Tomás Núñez takes a session of Maya Okafor.");
    var engagement = "/engagements/" + given.engagement(Cast.ALGEBRA).value();
    for (var at : new Instant[] {clock.instant(), Instant.parse("2026-11-27T12:00:00Z")}) {
      clock.set(at);
      assertThat(get(path(session), given.maya())).hasStatusOk().bodyText()
          .contains("Offered by Bola Akindele", "Accepted", "Tomás Núñez").doesNotContain("61.07");
      assertThat(get("/mentor" + engagement, given.maya())).bodyText()
          .contains("Substitute: Tomás Núñez", "href=\"" + path(session) + "\"");
      assertThat(get("/staff" + engagement, given.bola())).bodyText().contains("Substitute: Tomás Núñez");
      assertThat(get("/staff/sessions/" + session.value(), given.bola())).bodyText()
          .contains("Tomás Núñez takes this session in place of Maya Okafor.");
      assertThat(get("/family/sessions/" + session.value(), given.elena())).bodyText()
          .contains("Tomás Núñez takes this session in place of Maya Okafor.");
      assertThat(get("/mentor/sessions/" + session.value(), given.tomas())).bodyText()
          .contains("You take this session in place of Maya Okafor.");
    }
    assertThat(get(staffPath(session), given.bola())).bodyText().contains("Tomás Núñez took this session.")
        .doesNotContain("/withdrawal\"", "name=\"mentor\"");
  }

  @Test
  void whatStaffOfferNamesThemAndNotTheMentorAsWhoAsks() {
    var session = session();
    send(staffPath(session), given.bola(), "mentor", id(given.tomas()));
    var asks = "Bola Akindele of the office asks you to take a session of Maya Okafor";
    assertThat(get("/mentor", given.tomas())).bodyText().contains(asks).doesNotContain("Maya Okafor asks");
    assertThat(get(read(substitutes.ofSession(session, NOW).getFirst()), given.tomas())).bodyText().contains(asks)
        .contains("Maya Okafor or the office can take it back until it starts.").doesNotContain("Maya Okafor asks");
  }

  @Test
  void whoWasAskedIsShownAsAskedAndIsAskedOnce() {
    var session = session();
    var offer = offered(session, "Quiz.");
    assertThat(get(path(session), given.maya())).bodyText()
        .contains("was asked", "Tomás Núñez").doesNotContain("value=\"" + id(given.tomas()) + "\"");
    assertThat(send(path(session), given.maya(), "mentor", id(given.tomas()), "plan", "Quiz.")).as("the same again")
        .hasStatus(303);
    assertThat(send(path(session), given.maya(), "mentor", id(given.tomas()), "plan", "Another.")).hasStatus(422)
        .bodyText().contains("This mentor was asked already");
    assertThat(substitutes.ofSession(session, NOW)).hasSize(1);

    send(read(offer), given.tomas(), "act", "decline");
    assertThat(get(path(session), given.maya())).bodyText()
        .contains("declined today", "value=\"" + id(given.tomas()) + "\"");
    assertThat(send(path(session), given.maya(), "mentor", id(given.tomas()))).hasStatus(303);
  }

  @Test
  void whatASubstituteHoldsIsTakenBackBeforeItIsOfferedToAnother() {
    var session = session();
    send(read(offered(session, null)), given.tomas(), "act", "accept");
    assertThat(get(staffPath(session), given.bola())).bodyText().contains("Tomás Núñez takes this session.")
        .doesNotContain("Offer the session");
    assertThat(send(staffPath(session), given.bola(), "mentor", id(given.maya()))).hasStatus(422).bodyText()
        .contains("A substitute takes this session.");
    assertThat(send(path(session), given.tomas(), "mentor", id(given.maya()))).hasStatus(422);
  }

  @Test
  void payIsNoLessThanNothingAndSaysSo() {
    var session = session();
    for (var rate : new String[] {"-5", "−5.00", "- 5"}) {
      assertThat(send(staffPath(session), given.bola(), "mentor", id(given.tomas()), "rate", rate)).hasStatus(422)
          .bodyText().contains("Pay for an hour cannot be less than 0.");
    }
    assertThat(send(staffPath(session), given.bola(), "mentor", id(given.tomas()), "rate", "many")).bodyText()
        .contains("This is no amount.");
  }

  @Test
  void offersWithdrawnOrTakenBackAreToldToWhoWasAsked() {
    var session = session();
    var offer = offered(session, null);
    send(path(session) + "/" + offer.id().value() + "/withdrawal", given.maya());
    assertThat(mailTo(Cast.TOMAS)).last().asString().contains("You are no longer asked to take a session");
    var again = offered(session, null);
    send(read(again), given.tomas(), "act", "accept");
    assertThat(mailTo(Cast.MAYA)).last().asString().startsWith("A substitute takes it: Algebra II");
    send(path(session) + "/" + again.id().value() + "/withdrawal", given.maya());
    assertThat(mailTo(Cast.TOMAS)).last().asString().contains("it was taken back");
  }

  /** Whoever made it: one mail about who has it now, or none where that is who the family knows. */
  @Test
  void theFamilyIsToldOfEachMentorOnceAndNeverOfOffers() {
    var session = session();
    send(staffPath(session), given.bola(), "mentor", id(given.tomas()));
    assertThat(news()).isZero();
    send(read(substitutes.ofSession(session, NOW).getFirst()), given.tomas(), "act", "accept");
    assertThat(news()).isEqualTo(1);
    sql.sql("update plan_news set told_at = :now").param("now", NOW).update();

    takeBack(session);
    assertThat(news()).as("it is Maya’s again").isEqualTo(1);
    send(read(offered(session, null)), given.tomas(), "act", "accept");
    assertThat(news()).as("as they know it").isZero();
    takeBack(session);
    assertThat(news()).as("and Maya’s again").isEqualTo(1);
  }

  private void takeBack(SessionId session) {
    assertThat(send(staffPath(session) + "/" + substitutes.ofSession(session, NOW).stream()
        .filter(Offer::isAccepted).findFirst().orElseThrow().id().value() + "/withdrawal", given.bola()))
        .hasStatus(303);
  }

  private int news() {
    return sql.sql("select count(*) from plan_news where told_at is null and dropped_at is null").one(Integer.class);
  }

  private List<String> mailTo(String member) {
    return sql.sql("""
            select subject || ' ' || body from mail_message where recipient = :email and subject <> '' order by id
            """).param("email", given.person(member).email()).list(String.class);
  }

  private static String id(Viewer viewer) {
    return viewer.id().value().toString();
  }

  private static String staffPath(SessionId session) {
    return "/staff/sessions/" + session.value() + "/substitute";
  }

  private Offer offered(SessionId session, String plan) {
    assertThat(send(path(session), given.maya(), "mentor", given.tomas().id().value().toString(), "plan",
        plan == null ? "" : plan)).hasStatus(303);
    return substitutes.ofSession(session, NOW).getFirst();
  }

  private boolean fits(SessionId session) {
    return substitutes.candidates(session).stream().filter(one -> one.id().equals(given.tomas().id()))
        .allMatch(Candidate::fits);
  }

  private SessionId session() {
    return given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
  }

  private static String path(SessionId session) {
    return "/mentor/sessions/" + session.value() + "/substitute";
  }

  private static String read(Offer offer) {
    return "/mentor/offers/" + offer.id().value();
  }

  private MvcTestResult get(String uri, Viewer viewer) {
    return pages.get().uri(uri).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult send(String uri, Viewer viewer, String... fields) {
    var request = pages.post().uri(uri).with(SignedIn.as(viewer)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
