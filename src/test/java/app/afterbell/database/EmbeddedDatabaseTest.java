package app.afterbell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EmbeddedDatabaseTest extends OneDatabase {

  @Test
  void keepsItsDataBetweenStarts() {
    try (var database = startedAsItIs()) {
      write(database, "kept");
    }
    try (var database = started()) {
      assertThat(read(database)).containsExactly("kept");
    }
    assertThat(servers()).isEmpty();
  }

  @Test
  void putsWhatWasAcknowledgedOnTheDisk() {
    try (var database = started()) {
      for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
        assertThat(sql(database).sql("show " + setting).query(String.class).single()).as(setting).isEqualTo("on");
      }
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws IOException {
    try (var database = startedAsItIs()) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.superuser(), "guessed"))
          .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("password"))))
          .isEqualTo("rw-------");
      assertThat(sql(database).sql("select usesuper from pg_user where usename = current_user")
          .query(Boolean.class).single()).isFalse();
    }
  }

  @Test
  void refusesAFolderThatIsInUse() {
    try (var _ = started()) {
      assertThatThrownBy(this::started).isInstanceOf(CannotStart.class)
          .hasMessageStartingWith("Afterbell already runs on ").hasMessageContaining("--data");
    }
  }

  @Test
  void refusesAFolderThatAnotherProcessUses() throws Exception {
    copyTheOneMade();
    var other = HeldOpen.on(folder());
    try {
      assertThatThrownBy(this::started).isInstanceOf(CannotStart.class)
          .hasMessageContaining("(process " + other.pid() + ")");
    } finally {
      kill(other);
    }
  }

  @Test
  void endsTheServerThatAKilledProcessLeftBehind() throws Exception {
    copyTheOneMade();
    kill(HeldOpen.on(folder()));
    var orphans = servers();
    assertThat(orphans).isNotEmpty();

    try (var database = started()) {
      write(database, "new");
      assertThat(servers()).doesNotContainAnyElementsOf(orphans);
    }
  }

  @Test
  void recoversWhenBothWereKilled() throws Exception {
    try (var database = started()) {
      write(database, "kept");
    }
    var other = HeldOpen.on(folder());
    other.destroyForcibly();
    servers().forEach(ProcessHandle::destroyForcibly);
    other.waitFor();

    try (var database = started()) {
      assertThat(read(database)).containsExactly("kept");
    }
  }

  @Test
  @Timeout(180)
  void waitsAsLongAsTheServerRecoversAndSaysSo() throws Exception {
    try (var database = started()) {
      write(database, "kept");
    }
    var go = temporary.resolve("go");
    Files.createFile(cluster().resolve("recovery.signal"));
    var slow = new HashMap<>(EmbeddedDatabase.DURABLE);
    slow.put("restore_command", "while [ ! -e " + go + " ]; do sleep 0.05; done; false");
    var told = new ArrayList<String>();

    // The recovery goes on when it was said twice, the second time after the patience that a start has to begin.
    try (var database = EmbeddedDatabase.open(folder(), slow, line -> {
      told.add(line);
      if (told.size() == 2) {
        create(go);
      }
    }, Duration.ofSeconds(2))) {
      database.start();
      assertThat(read(database)).containsExactly("kept");
    }
    assertThat(told).hasSizeGreaterThanOrEqualTo(2)
        .allMatch(line -> line.startsWith("PostgreSQL is starting up: it recovers"));
  }

  private static void create(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void startsAgainOnTheSamePortWhenTheServerIsKilled() throws Exception {
    try (var database = started()) {
      write(database, "kept");
      said.clear();
      postmaster().destroyForcibly();

      assertThat(said.poll(60, TimeUnit.SECONDS)).contains("ended unexpectedly (exit 137)");
      database.awaitStarted();
      assertThat(read(database)).containsExactly("kept");
    }
  }

  @Test
  void neverSignalsAForeignProcessWhoseNumberStandsInThePidFile() throws Exception {
    started().close();
    var foreign = new ProcessBuilder("sleep", "60").start();
    try {
      Files.write(cluster().resolve("postmaster.pid"), List.of(Long.toString(foreign.pid()), cluster().toString()));
      started().close();
      assertThat(foreign.isAlive()).isTrue();
    } finally {
      kill(foreign);
    }
  }

  @Test
  void startsThoughTheServerOfThePidFileIsDeadAndNotReaped() throws Exception {
    started().close();
    // It dies when its parent is no shell any more: a shell might reap it.
    var parent = new ProcessBuilder("/bin/sh", "-c", "/bin/sleep 0.5 & echo $!; exec sleep 60").start();
    try {
      var dead = parent.inputReader().readLine();
      await().atMost(Duration.ofMinutes(1))
          .until(() -> Files.readString(Path.of("/proc", dead, "stat")).contains(") Z "));
      Files.write(cluster().resolve("postmaster.pid"), List.of(dead, cluster().toString()));
      assertThat(ProcessHandle.of(Long.parseLong(dead))).isPresent();
      started().close();
    } finally {
      kill(parent);
    }
  }

  @Test
  void startsOverWhereTheFirstStartWasCutShort() throws IOException {
    Files.createDirectories(folder().resolve("making").resolve("base"));
    Files.writeString(folder().resolve("making.password"), "half");
    started().close();
  }

  @Test
  void stopsThoughATransactionIsOpen() throws SQLException {
    var database = started();
    try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create table word (word text)");
      database.close();
      assertThat(servers()).isEmpty();
    }
    try (var again = started()) {
      assertThat(sql(again).sql("select to_regclass('word') is null").query(Boolean.class).single()).isTrue();
    }
  }

  @Test
  void saysWhatTheServerSaidWhenItDoesNotStart() throws IOException {
    started().close();
    Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(this::started).isInstanceOf(CannotStart.class)
        .hasMessageContaining("database files are incompatible with server");
  }
}
