package app.afterbell.testing;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import org.junit.jupiter.api.Test;

@PageTest
class GivenTest {

  private final Given given;
  private final Sessions sessions;
  private final Sql sql;

  GivenTest(Given given, Sessions sessions, Sql sql) {
    this.given = given;
    this.sessions = sessions;
    this.sql = sql;
  }

  @Test
  void buildsALoggedSessionWithEverythingThatItNeeds() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), START);

    var card = sessions.card(session, given.maya());
    assertThat(card.engagementName()).isEqualTo("Ana · Algebra II");
    assertThat(card.loggedAt()).isEqualTo(START);
    assertThat(sql.sql("select amount from charge_line").list(Long.class)).containsExactly(8501L);
    assertThat(sql.sql("select amount from earning_line").list(Long.class)).containsExactly(5003L);
  }

  @Test
  void bringsAFamilyTogether() {
    given.ana();

    assertThat(sql.sql("select count(*) from guardian_of").one(Integer.class)).isEqualTo(4);
    assertThat(given.elena().roles()).containsExactly(Role.GUARDIAN);
  }

  @Test
  void asksForTheSameTwice() {
    assertThat(given.maya()).isEqualTo(given.maya());
    assertThat(given.engagement(Cast.ROBOTICS)).isEqualTo(given.engagement(Cast.ROBOTICS));
    var club = given.session(given.engagement(Cast.ROBOTICS), START);
    assertThat(sessions.students(club)).hasSize(4);
  }
}
