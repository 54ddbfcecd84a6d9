package app.afterbell.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The sweep that makes sessions of weekly times (R31), some engagements a transaction: eight weeks of many engagements
 * at once, as after an import, and then that no date was looked at twice, and none was forgotten.
 */
final class Planning {

  private static final int WEEKS = 8;

  private static final long LONGEST_SECONDS = 1_800;

  private static final String ENGAGEMENTS = "engagement_id >= bench_id(25, 0) and engagement_id < bench_id(26, 0)";

  private final Databases databases;
  private final String database;

  Planning(Databases databases, String database) {
    this.databases = databases;
    this.database = database;
  }

  /**
   * What came of it.
   *
   * @param waited seconds from the commit that makes them due to the turn of the sweep that begins with them
   * @param seconds from then to the last engagement
   * @param sessions that were planned
   * @param leftOut dates on which somebody is somewhere else, or away
   */
  record Result(int engagements, double waited, double seconds, long sessions, long leftOut) {

    void print() {
      System.out.printf("%-36s %d engagements in %.1f s: %.0f/s; %d sessions planned, %d dates left out, none twice;"
          + " begun after %.1f s%n",
          "Planning eight weeks", engagements, seconds, engagements / seconds, sessions, leftOut, waited);
    }
  }

  Result measure(Path log, int count) throws Exception {
    try (var product = Product.start(databases, database, log)) {
      run(Company.weeksDue(count));
      long due = System.nanoTime();
      long begun = await(due, count - 1);
      long done = await(due, 0);
      return checked(count, (begun - due) / 1e9, (done - begun) / 1e9);
    }
  }

  // Until so many at the most are left.
  private long await(long due, int left) throws SQLException {
    long end = due + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (ask("select count(*) from weekly_plan where look_at <= timestamptz '" + Company.NOW + "' and "
        + ENGAGEMENTS) > left) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not planned within " + LONGEST_SECONDS + " s");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    return System.nanoTime();
  }

  // Of a day that has begun, the dates that are over are not looked at.
  private Result checked(int count, double waited, double seconds) throws SQLException {
    long dates = ask("select count(*) from occurrence where " + ENGAGEMENTS);
    long sessions = ask("select count(*) from session where " + ENGAGEMENTS);
    long kept = ask("select count(distinct session_id) from occurrence where " + ENGAGEMENTS);
    long few = ask("select count(*) from weekly_plan where " + ENGAGEMENTS
        + " and planned_until <> date '2026-11-23' + 7 * " + WEEKS);
    if (few > 0 || sessions != kept || sessions == 0) {
      throw new IllegalStateException(
          "%d engagements are not planned to their end; %d sessions, %d of them kept as dates"
          .formatted(few, sessions, kept));
    }
    return new Result(count, waited, seconds, sessions, dates - kept);
  }

  private void run(String sql) throws SQLException {
    try (var connection = databases.connect(database); var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }

  private long ask(String sql) throws SQLException {
    try (var connection = databases.connect(database); var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
