package app.afterbell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a rate and what a run pays cost, in a company of 30,000 sessions: a handful of buffers, whatever others have.
 */
@SqlTest
class MoneyPlansTest {

  private static final Company COMPANY = new Company(50, 600);
  private static final Pattern BUFFERS = Pattern.compile("^ {0,6}Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

  @Test
  void readNoMoreThanTheirOwnRows() throws SQLException {
    TestDatabase.wipe();
    try (var connection = TestDatabase.dataSource().getConnection(); var statement = connection.createStatement()) {
      COMPANY.fill(connection, "none");
      try {
        measure(connection, statement);
      } finally {
        statement.execute("drop function bench_id(int, bigint)");
      }
    }
    TestDatabase.wipe();
  }

  private static void measure(Connection connection, Statement statement) throws SQLException {
    statement.execute("vacuum analyze");
    statement.execute("set plan_cache_mode = force_generic_plan");
    try {
      assertThat(buffers(statement, "uuid", "select * from session_rate where session_id = $1", "bench_id(6, 300021)"))
          .as("a session's rate").isLessThan(20);
      assertThat(buffers(statement, "uuid", """
          select r.* from session_fact s join session_rate r on r.session_id = s.id
          where s.mentor_id = $1 and s.logged_at is null""", "bench_id(1, 21)"))
          .as("the rates of a mentor's open sessions, 32").isLessThan(500);
      assertThat(buffers(statement, "uuid, timestamptz, timestamptz, timestamptz, timestamptz",
          "select * from paid_line($1, $2, $3, $4, $5)",
          "bench_id(1, 21), '2026-11-16 05:00Z', '2026-11-30 05:00Z', '2026-11-18 13:00Z', '2026-12-02 13:00Z'"))
          .as("what a run pays a mentor").isLessThan(200);
      assertThat(buffers(statement, "uuid, date", """
          select pay_rate from engagement_pay_rate where engagement_id = $1 and from_on <= $2 and to_on > $2""",
          "bench_id(5, 255), '2026-11-20'")).as("an engagement's rate on a day").isLessThan(5);
    } finally {
      statement.execute("reset plan_cache_mode");
    }
  }

  private static int buffers(Statement statement, String types, String query, String values) throws SQLException {
    statement.execute("prepare asked(" + types + ") as " + query);
    var plan = new ArrayList<String>();
    // once before, so that the catalogue is read
    for (int i = 0; i < 2; i++) {
      plan.clear();
      try (var rows = statement.executeQuery("explain (analyze, buffers) execute asked(" + values + ")")) {
        while (rows.next()) {
          plan.add(rows.getString(1));
        }
      }
    }
    statement.execute("deallocate asked");
    assertThat(plan).as(query).noneMatch(line -> line.contains("Seq Scan on session ") || line.contains("Parallel"));
    return first(plan);
  }

  private static int first(List<String> plan) {
    for (var line : plan) {
      var found = BUFFERS.matcher(line);
      if (found.find()) {
        return Integer.parseInt(found.group(1)) + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2)));
      }
    }
    throw new AssertionError(plan);
  }
}
