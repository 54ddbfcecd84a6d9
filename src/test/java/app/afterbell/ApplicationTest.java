package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.database.EmbeddedDatabase;
import app.afterbell.testing.OwnProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {

  @TempDir private Path data;

  @Test
  void endsWithTwoAndOneLineWhereAnOptionIsNotUnderstood() throws Exception {
    var ended = OwnProcess.ended("--prt", "80");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.said()).containsExactly("\"--prt\" is no option; --help tells them");
  }

  @Test
  void refusesAFolderInUseInOneLine() throws Exception {
    try (var _ = EmbeddedDatabase.open(data, EmbeddedDatabase.DURABLE, line -> {})) {
      var ended = OwnProcess.ended("--data", data.toString());
      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.said()).singleElement().asString()
          .startsWith("Afterbell already runs on ").contains("(process " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void endsWithoutAWordOfTroubleWhileTheDemoIsFilled() throws Exception {
    var ended = OwnProcess.endedOnce(this::isFilled, "--port", "0", "--data", data.toString());
    assertThat(ended.status()).isEqualTo(128 + 15);
    assertThat(ended.said()).contains("Starting ...", "Creating the database (first start only) ...")
        .noneMatch(line -> line.startsWith("\t") || line.contains("Exception") || line.contains("WARN")
            || line.contains("cannot be"));
  }

  // People are being written, and nothing of it can be seen yet.
  private boolean isFilled() {
    var address = EmbeddedDatabase.running(data).orElse(null);
    if (address == null) {
      return false;
    }
    try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        var found = connection.createStatement().executeQuery(
            """
            select exists (select from pg_locks l join pg_class c on c.oid = l.relation
                           where c.relname = 'session' and l.mode = 'RowExclusiveLock')
              and exists (select from flyway_schema_history where script like '%session_fact%')
            """)) {
      return found.next() && found.getBoolean(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Test
  void refusesATakenPortBeforeAnythingIsStarted() throws IOException, InterruptedException {
    try (var taken = new ServerSocket(0)) {
      var ended = OwnProcess.ended("--port", Integer.toString(taken.getLocalPort()), "--data", data.toString());
      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.said()).last().asString().contains("choose another with --port");
      assertThat(data.resolve("postgresql-18")).doesNotExist();
    }
  }

  @Test
  void refusesAnAddressThatIsNotThisMachines() throws IOException, InterruptedException {
    var ended = OwnProcess.ended("--port", "0", "--host", "203.0.113.1", "--data", data.toString());
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.said()).last().asString().contains("at 203.0.113.1 cannot be used");
  }

  @Test
  void tellsADatabaseThatDoesNotAnswerInOneLine() throws Exception {
    try (var nobody = new ServerSocket(0)) {
      var port = nobody.getLocalPort();
      nobody.close();
      var ended = OwnProcess.ended("--port", "0", "--database-url", "postgresql://localhost:" + port + "/afterbell",
          "--database-user", "maya", "--database-password", "secret");
      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.said()).hasSize(3).last().asString().startsWith("The database cannot be brought up to date: ");
      assertThat(ended.said()).noneMatch(line -> line.contains("secret"));
    }
  }
}
