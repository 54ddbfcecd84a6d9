package app.afterbell.frame.web.substitute;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.planning.Substitutes;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R34: who is told of an offer, and of what becomes of it. */
@PageTest
class PlanningSubstitutesToldTest extends Substituting {

  PlanningSubstitutesToldTest(MockMvcTester pages, Given given, Substitutes substitutes, TestClock clock, Sql sql) {
    super(pages, given, substitutes, clock, sql);
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
}
