package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Timeout(180)
class BusyTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  BusyTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void waitsAFewSecondsForSomebodyElsesChangeAndThenSaysSo() throws SQLException {
    var maya = given.maya();
    var cookie = SignedIn.cookie(maya);
    try (var other = TestDatabase.dataSource().getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("set idle_in_transaction_session_timeout = '20s'");
      other.createStatement().execute("select id from person for update");

      assertThat(pages.post().uri("/settings/profile").with(csrf()).cookie(cookie)
          .param("name", "Maya A. Okafor").param("zone", "Europe/Lisbon"))
          .hasStatus(503).bodyText().contains("This is being changed by somebody else right now.");
    }
  }

  @Test
  void letsNoStatementOfAPageGoOnForEver() {
    assertThat(sql.sql("show statement_timeout").one(String.class)).isEqualTo("15s");
    assertThat(sql.sql("show lock_timeout").one(String.class)).isEqualTo("5s");
  }
}
