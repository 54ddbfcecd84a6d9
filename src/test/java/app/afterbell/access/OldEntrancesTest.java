package app.afterbell.access;

import static app.afterbell.testing.Aside.aside;
import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class OldEntrancesTest {

  private final Sql sql;
  private final People people;
  private final OldEntrances old;
  private final TransactionTemplate transaction;

  OldEntrancesTest(Sql sql, DataSource database, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
    this.people = new People(sql, new JdbcTransactionManager(database));
    this.old = new OldEntrances(sql);
  }

  @Test
  void forgetsWhatLetsNobodyInAnyMore() {
    var maya = people.join(new NewPerson(
        PersonName.of("Maya Okafor").get(), null, ZoneId.of("America/New_York"), Set.of(Role.MENTOR)), START).id();
    new SignIns(sql, people, Duration.ofDays(30)).open(maya, "JUnit", START);
    new SignIns(sql, people, Duration.ofDays(60)).open(maya, "JUnit", START);
    sql.sql("insert into one_time_token (token_hash, person_id, expires_at) values (sha256('a'), :person, :at)")
        .param("person", maya).param("at", START.plus(OneTimeLinks.GOOD_FOR)).update();
    new PasskeyChallenges(sql).keep(new byte[32], null, START);

    old.turn(Turn.at(START));
    assertThat(rows()).isEqualTo(4);
    old.turn(Turn.at(START.plus(Duration.ofDays(30))));

    assertThat(rows()).isEqualTo(1);
    assertThat(sql.sql("select expires_at from sign_in").one(Instant.class)).isEqualTo(START.plus(Duration.ofDays(60)));
  }

  @Test
  void skipsWhatAnotherInstanceIsAt() {
    var maya = people.join(new NewPerson(
        PersonName.of("Maya Okafor").get(), null, ZoneId.of("America/New_York"), Set.of(Role.MENTOR)), START).id();
    for (int i = 0; i < 2; i++) {
      new SignIns(sql, people, Duration.ofDays(30)).open(maya, "JUnit", START);
      new KnownDevices(sql).remember(maya, null, START);
      new PasskeyChallenges(sql).keep(new byte[] {(byte) i}, null, START);
      sql.sql("insert into one_time_token (token_hash, person_id, expires_at) values (sha256(convert_to(:i, "
          + "'UTF8')), :person, :at)")
          .param("i", String.valueOf(i)).param("person", maya).param("at", START).update();
    }
    transaction.executeWithoutResult(_ -> {
      for (var table : List.of("sign_in", "known_device", "passkey_challenge", "one_time_token")) {
        sql.sql("select 1 from " + table + " limit 1 for update").list(Integer.class);
      }
      aside(transaction, sql, () -> {
        old.turn(Turn.at(START.plus(Duration.ofDays(400))));
        return null;
      });
    });
    assertThat(rows()).isEqualTo(3);
    assertThat(sql.sql("select count(*) from known_device").one(Integer.class)).isEqualTo(1);
  }

  private int rows() {
    return sql.sql("select (select count(*) from sign_in) + (select count(*) from one_time_token) + (select count(*) "
        + "from passkey_challenge)").one(Integer.class);
  }
}
