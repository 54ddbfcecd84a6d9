package app.afterbell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.Sql;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void leavesAConnectionThatWorksWhereItCannotBeEmptied() {
    sql.sql("""
        create function stand_in_the_way() returns trigger language plpgsql as
          $$begin raise exception 'in the way'; end$$;
        create trigger in_the_way before delete on person for each statement execute function stand_in_the_way();
        alter table person enable always trigger in_the_way;
        """).update();
    try {
      assertThatThrownBy(TestDatabase::wipe).hasMessageContaining("in the way");
      assertThat(sql.sql("select 1").one(Integer.class)).isEqualTo(1);
    } finally {
      sql.sql("drop trigger in_the_way on person; drop function stand_in_the_way()").update();
    }
  }

  @Test
  void putsAWorldBackAsItWasBuilt(TestClock clock) {
    var built = new AtomicInteger();
    Runnable build = () -> {
      built.incrementAndGet();
      sql.sql("""
          insert into mail_message (id, recipient, subject, body, created_at)
          values (gen_random_uuid(), 'maya@example.org', 'Your link', 'Hello', :now)
          """).param("now", clock.instant()).update();
    };
    TestDatabase.fill("test", build);
    var before = everything();
    sql.sql("update mail_message set subject = 'Another'").update();
    TestDatabase.wipe();

    TestDatabase.fill("test", build);

    assertThat(built).hasValue(1);
    assertThat(everything()).isEqualTo(before).isNotEmpty();
  }

  private List<String> everything() {
    return KeptRows.tables(sql).stream()
        .flatMap(table -> sql.sql("select t::text from " + table + " t order by 1").list(String.class).stream())
        .toList();
  }
}
