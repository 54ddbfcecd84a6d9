package app.afterbell.frame.web.substitute;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.planning.Leaves;
import app.afterbell.planning.Offer;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R34: who can take a session, and from when on it is theirs. */
@PageTest
class PlanningSubstitutesTest extends Substituting {

  private final Leaves leaves;

  PlanningSubstitutesTest(
      MockMvcTester pages, Given given, Substitutes substitutes, Leaves leaves, TestClock clock, Sql sql) {
    super(pages, given, substitutes, clock, sql);
    this.leaves = leaves;
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

  /** The link of the mail: a GET answers nothing, and who has to sign in comes back to it. */
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
        .contains("This is no amount, ");
  }

  /** Whoever made it: one mail about who has it now, or none where that is who the family knows. */
}
