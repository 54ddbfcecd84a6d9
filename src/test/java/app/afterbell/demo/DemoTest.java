package app.afterbell.demo;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.afterbell.imports.Imports;
import app.afterbell.imports.Upload;
import app.afterbell.shared.Sql;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PageTest
class DemoTest {

  private final Demo demo;
  private final Imports imports;
  private final Sql sql;

  DemoTest(Demo demo, Imports imports, Sql sql) {
    this.demo = demo;
    this.imports = imports;
    this.sql = sql;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23T14:03:20Z", "2026-11-29T05:00:00Z", "2026-11-01T06:20:00Z"})
  void leavesMayaATaskOfEachKind(Instant now) {
    demo.fill(now);

    var open = sql.sql("""
            select s.planned_end as ends_at, s.attendance_at is not null as attended
            from session_fact s join person_card p on p.id = s.mentor_id
            where p.name = 'Maya Okafor' and s.logged_at is null and s.starts_at <= :now
            """)
        .param("now", now)
        .list(Open.class);
    assertThat(open).as("just ended")
        .anyMatch(task -> !task.attended() && task.endedWithin(now, Duration.ofMinutes(20)));
    assertThat(open).as("running").anyMatch(task -> task.endsAt().isAfter(now));
    assertThat(open).as("overdue, lacks notes").anyMatch(task -> task.attended() && task.isOverdue(now));
    assertThat(open).as("overdue, lacks both").anyMatch(task -> !task.attended() && task.isOverdue(now));
    assertThat(open).hasSizeBetween(4, 8);
  }

  @Test
  void logsWhatWasBeforeWithItsMoney() {
    demo.fill(START);

    assertThat(count("session_fact where logged_at is not null")).isGreaterThan(150);
    assertThat(count("session_fact where logged_at > '2026-11-23T22:12:00Z'")).isZero();
    assertThat(count("session_fact s where logged_at is not null and not exists "
        + "(select from earning_line l where l.session_id = s.id)")).isZero();
    assertThat(count("session_fact where starts_at > '2026-11-23T22:12:00Z'")).isGreaterThan(150);
    assertThat(sql.sql("select distinct status from attendance_mark_fact").list(String.class)).hasSize(4);
  }

  @Test
  void hasARequestInEachStateAndMoneyBesideSessions() {
    TestDatabase.fill("demo", () -> demo.fill(START));

    assertThat(sql.sql("select kind || ' ' || state from request_card order by number").list(String.class))
        .containsExactlyInAnyOrder("longer open", "longer approved", "longer declined", "bill open");
    assertThat(count("request_card where decided_minutes <> minutes")).isEqualTo(1);
    assertThat(count("bill_act_fact")).isEqualTo(1);
    assertThat(count("pay_act_fact")).isEqualTo(1);
  }

  @Test
  void hasASessionThatMovedOneThatItsFamilyWouldMoveAndAWaiverAllOfMaya() {
    TestDatabase.fill("demo", () -> demo.fill(START));

    assertThat(sql.sql("""
            select h.reason || case when h.late and not h.billed then ', waived' else '' end
            from plan_history h join session_fact s on s.id = h.session_id
            join person_card p on p.id = s.mentor_id
            where h.kind = 'moved' and p.name = 'Maya Okafor' and s.starts_at > h.recorded_at
            """).list(String.class)).containsExactlyInAnyOrder("mentor_conflict", "family_asked, waived");
    assertThat(sql.sql("select p.name from move_proposal_fact o join person_card p on p.id = o.mentor_id "
        + "where o.is_open")
        .list(String.class)).containsExactly("Maya Okafor");
  }

  @Test
  void fillsOnceHoweverManyInstancesStart() {
    var filled = Stream.generate(() -> CompletableFuture.supplyAsync(() -> demo.fill(START))).limit(3).toList();

    assertThat(filled.stream().map(CompletableFuture::join).filter(done -> done)).hasSize(1);
    assertThat(count("person_card where name = 'Maya Okafor'")).isEqualTo(1);
  }

  @Test
  void leavesAnOrganizationAlone() {
    TestDatabase.fill("demo", () -> demo.fill(START));
    var before = List.of(count("person_card"), count("session_fact"));

    assertThat(demo.fill(START.plus(Duration.ofDays(7)))).isFalse();

    assertThat(List.of(count("person_card"), count("session_fact"))).isEqualTo(before);
  }

  @Test
  void takesARealCompanyBesideItself() throws IOException {
    TestDatabase.fill("demo", () -> demo.fill(START));
    var files = new ArrayList<Upload>();
    for (var name : List.of("people.csv", "engagements.csv", "sessions.csv")) {
      files.add(new Upload(name, Files.readAllBytes(Path.of("src/test/resources/riverside", name))));
    }

    var run = imports.upload(files, null, START);

    await().atMost(Duration.ofSeconds(60)).until(() -> !imports.find(run, START).orElseThrow().state().isWorking());
    assertThat(imports.find(run, START).orElseThrow().preview().problems()).isEmpty();
  }

  private int count(String what) {
    return sql.sql("select count(*) from " + what).one(Integer.class);
  }

  record Open(Instant endsAt, boolean attended) {

    boolean isOverdue(Instant now) {
      return endsAt.plus(Duration.ofHours(48)).isBefore(now);
    }

    boolean endedWithin(Instant now, Duration length) {
      return endsAt.isBefore(now) && endsAt.isAfter(now.minus(length));
    }
  }
}
