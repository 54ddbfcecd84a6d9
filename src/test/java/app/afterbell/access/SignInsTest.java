package app.afterbell.access;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.AccountClosed;
import app.afterbell.people.AddressChanged;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.SqlTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

@SqlTest
class SignInsTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Sql sql;
  private final People people;
  private final SignIns signIns;
  private PersonId maya;

  SignInsTest(Sql sql, DataSource database) {
    this.sql = sql;
    this.people = new People(sql, new JdbcTransactionManager(database), said -> hear(new WaysIn(sql, _ -> {}), said));
    this.signIns = new SignIns(sql, people, Duration.ofDays(30));
  }

  private static void hear(WaysIn waysIn, Object said) {
    switch (said) {
      case AccountClosed closed -> waysIn.on(closed);
      case AddressChanged changed -> waysIn.on(changed);
      default -> throw new IllegalArgumentException(said.toString());
    }
  }

  @BeforeEach
  void maya() {
    maya = people.join(new NewPerson(PersonName.of("Maya Okafor").get(), null, NEW_YORK, Set.of(Role.MENTOR)), START)
        .id();
  }

  @Test
  void knowsWhoHoldsTheSecret() {
    var secret = signIns.open(maya, "JUnit", START);

    assertThat(signIns.viewer(secret, START)).contains(new Viewer(maya, "Maya Okafor", Set.of(Role.MENTOR), NEW_YORK));
    assertThat(signIns.viewer(Secret.random(), START)).isEmpty();
    assertThat(signIns.viewer(new Secret("\u0000 no secret"), START)).isEmpty();
  }

  @Test
  void seesARoleAtOnceThatWasGivenOrTakenAway() {
    var secret = signIns.open(maya, "JUnit", START);

    people.giveRoles(maya, Set.of(Role.GUARDIAN));

    assertThat(signIns.viewer(secret, START).orElseThrow().roles()).containsExactly(Role.GUARDIAN);
  }

  @Test
  void endsWhereNobodyUsesIt() {
    var idle = new SignIns(sql, people, Duration.ofDays(30), Duration.ofDays(14), Duration.ofHours(24));
    var used = idle.open(maya, "JUnit", START);
    assertThat(idle.viewer(used, START.plus(Duration.ofDays(13)))).isPresent();
    assertThat(idle.viewer(used, START.plus(Duration.ofDays(26)))).isPresent();
    assertThat(idle.viewer(idle.open(maya, "JUnit", START), START.plus(Duration.ofDays(14)))).isEmpty();

    people.giveRoles(maya, Set.of(Role.COORDINATOR));
    assertThat(idle.viewer(idle.open(maya, "JUnit", START), START.plus(Duration.ofHours(24)).minusSeconds(1)))
        .isPresent();
    assertThat(idle.viewer(idle.open(maya, "JUnit", START), START.plus(Duration.ofHours(24)))).isEmpty();
  }

  @Test
  void endsWithTheAccount() {
    var secret = signIns.open(maya, "JUnit", START);

    people.close(maya, new Editor(null, START));

    assertThat(signIns.viewer(secret, START)).isEmpty();
  }

  @Test
  void endsByItselfAfterThirtyDays() {
    var secret = signIns.open(maya, "JUnit", START);
    var end = START.plus(Duration.ofDays(30));

    assertThat(signIns.viewer(secret, end.minusMillis(1))).isPresent();
    assertThat(signIns.viewer(secret, end)).isEmpty();
  }

  @Test
  void writesAtMostEveryFiveMinutesThatItWasUsed() {
    var secret = signIns.open(maya, "JUnit", START);
    var soon = START.plus(Duration.ofMinutes(5)).minusMillis(1);
    var later = START.plus(Duration.ofMinutes(5));

    signIns.viewer(secret, soon);
    assertThat(lastSeen()).isEqualTo(START);
    signIns.viewer(secret, later);
    assertThat(lastSeen()).isEqualTo(later);
  }

  @Test
  void forgetsWhatIsOverAtTheNextSignIn() {
    signIns.open(maya, "JUnit", START);
    signIns.open(maya, "JUnit", START.plus(Duration.ofDays(30)));

    assertThat(sql.sql("select count(*) from sign_in").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void endsOneOrAllOthers() {
    var here = signIns.open(maya, "here", START);
    var there = signIns.open(maya, null, START);
    var elsewhere = signIns.open(maya, "x".repeat(5000), START);

    signIns.end(there);
    assertThat(signIns.places(maya, here, START)).extracting(SignIns.Place::here).containsExactly(true, false);
    assertThat(signIns.endOthers(maya, here)).isEqualTo(1);

    assertThat(signIns.viewer(here, START)).isPresent();
    assertThat(signIns.viewer(there, START)).isEmpty();
    assertThat(signIns.viewer(elsewhere, START)).isEmpty();
  }

  @Test
  void endsOnePlaceByItsNameForItsOwnerAlone() {
    var here = signIns.open(maya, "here", START);
    var there = signIns.open(maya, "there", START);
    var tomas = people.join(new NewPerson(PersonName.of("Tomás").get(), null, NEW_YORK, Set.of(Role.MENTOR)), START)
        .id();
    var place = signIns.places(maya, here, START).getLast().id();

    assertThat(signIns.end(tomas, place)).isFalse();
    assertThat(signIns.viewer(there, START)).isPresent();
    assertThat(signIns.end(maya, place)).isTrue();

    assertThat(signIns.viewer(there, START)).isEmpty();
    assertThat(signIns.viewer(here, START)).isPresent();
    assertThat(signIns.end(maya, place)).isFalse();
  }

  private Instant lastSeen() {
    return sql.sql("select last_seen_at from sign_in").one(Instant.class);
  }

  @Test
  void signsOutWhoHeldTheOldAddress() {
    var secret = signIns.open(maya, null, START);
    change("maya@example.org");
    var other = signIns.open(maya, null, START);

    change("maya@example.org");
    assertThat(signIns.viewer(secret, START)).isEmpty();
    assertThat(signIns.viewer(other, START)).isPresent();

    change("okafor@example.org");
    assertThat(signIns.viewer(other, START)).isEmpty();
  }

  private void change(String email) {
    people.change(maya, PersonName.of("Maya O.").get(), Email.of(email).get(), NEW_YORK, new Editor(null, START));
  }
}
