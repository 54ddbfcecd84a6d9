package app.afterbell.requests;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.requests.WishFacts.Choice;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@PageTest
class WishFactsTest {

  private final Given given;
  private final WishFacts facts;
  private final Sessions sessions;
  private final Engagements engagements;
  private final Sql sql;

  WishFactsTest(Given given, WishFacts facts, Sessions sessions, Engagements engagements, Sql sql) {
    this.given = given;
    this.facts = facts;
    this.sessions = sessions;
    this.engagements = engagements;
    this.sql = sql;
  }

  @Test
  void anotherEngagementIsOneOfTheSameMentorWithTheVerySameStudents() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var other = like("Geometry", given.maya(), Cast.ANA);
    var ofTwo = like("Geometry of two", given.maya(), Cast.ANA, Cast.LUCIA);
    var ofAnother = like("Geometry of another", given.tomas(), Cast.ANA);

    assertThat(facts.others(sessions.card(session, given.maya()))).extracting(Choice::id)
        .contains(other).doesNotContain(ofTwo, ofAnother, given.engagement(Cast.ALGEBRA));
  }

  @Test
  void aForgottenSessionMayHaveBeenOfAnyEngagementOfTheMentorTheEndedLast() {
    var ended = like("Another that has ended", given.maya(), Cast.ANA);
    sql.sql("update engagement set ends_on = date '2026-10-31' where id = :id").param("id", ended).update();
    var zoology = like("Zoology", given.maya(), Cast.ANA);
    like("Of another", given.tomas(), Cast.ANA);

    assertThat(facts.ofMentor(given.maya())).extracting(Choice::id)
        .containsExactly(given.engagement(Cast.ALGEBRA), zoology, ended);
  }

  private EngagementId like(String name, Viewer mentor, String... students) {
    var agreed = engagements.find(given.engagement(Cast.ALGEBRA)).orElseThrow().agreed();
    Set<PersonId> all = Arrays.stream(students).map(student -> given.person(student).id()).collect(Collectors.toSet());
    return engagements.start(new NewEngagement(name, mentor.id(), all, agreed.subject(), agreed.zone(),
        agreed.weekly(), agreed.terms(), agreed.startsOn(), agreed.endsOn(), agreed.meetingLink(), null),
        TestClock.START).id();
  }
}
