package app.afterbell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@SqlTest
class TestDatabaseTest {

  private final Sql sql;

  TestDatabaseTest(Sql sql) {
    this.sql = sql;
  }

  @Test
  void livesInAZoneThatNobodyHereLivesIn() {
    assertThat(sql.sql("show timezone").one(String.class)).isEqualTo("Pacific/Chatham");
  }

  @Test
  void emptiesWhatATestWrote(TestClock clock) {
    sql.sql("""
        insert into person (id, name, time_zone, created_at) values (gen_random_uuid(), 'Maya Okafor', 'UTC', :now)
        """).param("now", clock.instant()).update();
    clock.advance(Duration.ofDays(1));

    TestDatabase.wipe();

    assertThat(sql.sql("select count(*) from person").one(Integer.class)).isZero();
  }
}
