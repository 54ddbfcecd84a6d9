package app.afterbell.mail;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A company that has neither a mail server nor a demo comes in by what is shown on its machine. */
@SqlTest
class KeptLettersTest {

  private final Sql sql;
  private final DataSource database;
  private final TransactionTemplate transaction;
  private final Organizations organizations;

  KeptLettersTest(Sql sql, DataSource database, TransactionTemplate transaction) {
    this.sql = sql;
    this.database = database;
    this.transaction = transaction;
    this.organizations = new Organizations(sql);
  }

  private String shown() throws SQLException {
    var said = new ByteArrayOutputStream();
    try (var connection = database.getConnection()) {
      KeptLetters.print(connection, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private String saidAtTheStart(boolean delivers, boolean importing) {
    var said = new ByteArrayOutputStream();
    new SaysWhereMailIs(new Post(sql, delivers), organizations, importing,
        new PrintStream(said, true, StandardCharsets.UTF_8)).print();
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void showsTheNewestLettersWithTheirLinks() throws SQLException {
    assertThat(shown()).isEqualToIgnoringNewLines("No mail waits here.");
    transaction.executeWithoutResult(_ -> new Post(sql, false).send(
        "maya@example.org", "Your link", "Hello,\n\nhttps://bell.example/sign-in/link/abc",
        START.plus(Duration.ofMinutes(15)), START));

    assertThat(shown()).containsSubsequence(
        "To maya@example.org, 2026-11-23 22:12 UTC", "Your link", "  https://bell.example/sign-in/link/abc",
        "pass each to its person alone");
    sql.sql("update mail_message set body = null").update();
    assertThat(shown()).isEqualToIgnoringNewLines("No mail waits here.");
  }

  @Test
  void saysAtTheStartWhereLinksAreWhereNoMailLeaves() {
    assertThat(saidAtTheStart(false, false)).contains("No mail server is set", "bin/letters", "AFTERBELL_SMTP_URL");
    assertThat(saidAtTheStart(true, false)).isEmpty();
    assertThat(saidAtTheStart(false, true)).isEmpty();
  }
}
