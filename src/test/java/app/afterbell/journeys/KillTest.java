package app.afterbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.database.EmbeddedDatabase;
import app.afterbell.testing.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application and its PostgreSQL are killed while mentors submit: what was acknowledged is there afterwards, and
 * once. Mentors try again until they are answered, as people and programs do.
 */
class KillTest {

  private static final String NOW = "2026-11-23T22:12:00Z";

  private enum Victim { APPLICATION, DATABASE, BOTH }

  @TempDir private Path data;

  @Test
  void losesNothingAcknowledgedAndCountsNothingTwice() throws Exception {
    killAndCount(120, List.of(Victim.APPLICATION, Victim.DATABASE, Victim.BOTH));
  }

  @Test
  @Tag("long")
  void losesNothingAcknowledgedHoweverOftenItIsKilled() throws Exception {
    var victims = IntStream.range(0, 30).mapToObj(i -> Victim.values()[i % 3]).toList();
    killAndCount(3000, victims);
  }

  private void killAndCount(int sessions, List<Victim> victims) throws Exception {
    var application = started();
    try {
      var world = KillWorld.made(sql(), sessions);
      try (var mentors = new Mentors(world, application.address())) {
        for (int i = 0; i < victims.size(); i++) {
          mentors.awaitAcknowledged(sessions * (i + 1) / (victims.size() + 1));
          application = kill(application, victims.get(i));
          mentors.goTo(application.address());
        }
        mentors.awaitAcknowledged(sessions);
        assertThat(mentors.refusals()).isEmpty();
      }
      assertEachCountsOnce(world.sessions());
    } finally {
      application.close();
    }
  }

  // PostgreSQL alone is started again by the application that lives; the application by the one who watches over it:
  // us.
  private OwnProcess kill(OwnProcess application, Victim victim) throws Exception {
    if (victim != Victim.APPLICATION) {
      postmaster().destroyForcibly();
    }
    if (victim == Victim.DATABASE) {
      return application;
    }
    application.kill();
    return started();
  }

  private void assertEachCountsOnce(List<UUID> sessions) {
    for (var table : List.of("attendance_entry", "notes_entry", "charge_line", "earning_line")) {
      assertThat(sql().sql("select session_id from " + table).query(UUID.class).list())
          .as(table).containsExactlyInAnyOrderElementsOf(sessions);
    }
    assertThat(sql().sql("select id from session where logged_at is not null").query(UUID.class).list())
        .containsExactlyInAnyOrderElementsOf(sessions);
  }

  private OwnProcess started() throws IOException {
    return OwnProcess.started("--data", data.toString(), "--empty", "--now", NOW);
  }

  private JdbcClient sql() {
    var address = EmbeddedDatabase.running(data).orElseThrow();
    return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
  }

  private ProcessHandle postmaster() throws IOException {
    var pid = Files.readAllLines(data.resolve("postgresql-18").resolve("postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
