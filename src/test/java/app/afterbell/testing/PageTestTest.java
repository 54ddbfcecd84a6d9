package app.afterbell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class PageTestTest {

  private final MockMvcTester pages;
  private final Sql sql;
  private final Clock clock;

  PageTestTest(MockMvcTester pages, Sql sql, Clock clock) {
    this.pages = pages;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void standsOnTheTestDatabaseAndClock() {
    assertThat(pages).isNotNull();
    assertThat(clock).isInstanceOf(TestClock.class);
    assertThat(sql.sql("show timezone").one(String.class)).isEqualTo("Pacific/Chatham");
  }
}
