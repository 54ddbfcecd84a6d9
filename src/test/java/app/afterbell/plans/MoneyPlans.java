package app.afterbell.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a rate and what a run pays cost, in a company of 30,000 sessions: a handful of buffers, whatever others have.
 */
final class MoneyPlans {

  private static final Pattern BUFFERS = Pattern.compile("^ {0,6}Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

  private MoneyPlans() {}

  /** @param statement on an analyzed company of 30,000 sessions */
  static void assertReadNoMoreThanTheirOwnRows(Statement statement) throws SQLException {
    // of this transaction alone: the connection is the product's, with its own settings
    statement.execute("begin");
    statement.execute("set local plan_cache_mode = force_generic_plan");
    try {
      assertThat(buffers(statement, "uuid", "select * from session_rate where session_id = $1", "bench_id(6, 75021)"))
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
      statement.execute("rollback");
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
