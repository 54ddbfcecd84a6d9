package app.afterbell.bench;

import java.sql.SQLException;

/**
 * The sessions that wait to be submitted: more are made before those that are there run out, outside of what is
 * measured.
 */
final class Prepared {

  private final Databases databases;
  private final String database;
  private final Waiting waiting;
  private final Mentors mentors;
  private int made;

  Prepared(Databases databases, String database, Waiting waiting, Mentors mentors) {
    this.databases = databases;
    this.database = database;
    this.waiting = waiting;
    this.mentors = mentors;
  }

  /** Makes sure of so many unused ones, and their notes on the disk. @return the first batch that is unused */
  int atLeast(int sessions) throws SQLException {
    int unused = unused();
    int wanted = unused + sessions / mentors.count() + 1;
    if (wanted > made) {
      try (var connection = databases.connect(database)) {
        Company.prepare(connection, waiting, mentors.from(), mentors.from() + mentors.count(), made, wanted);
      }
      made = wanted;
      databases.administer("checkpoint");
    }
    return unused;
  }

  Waiting waiting() {
    return waiting;
  }

  int made() {
    return made;
  }

  /** How many are logged, with the lines of charge and earning that belong to them. */
  long logged() throws SQLException {
    return number("""
        select count(*) from session s
        join earning_line e on e.session_id = s.id join charge_line c on c.session_id = s.id
        where s.id >= bench_id($kind, 0) and s.id < bench_id($kind + 1, 0) and s.logged_at is not null
        """);
  }

  private int unused() throws SQLException {
    return (int) number("""
        select coalesce(max(('x' || right(id::text, 12))::bit(48)::bigint) / 1000 + 1, 0)
        from session where id >= bench_id($kind, 0) and id < bench_id($kind + 1, 0) and attendance_revision > 0
        """);
  }

  private long number(String sql) throws SQLException {
    try (var connection = databases.connect(database); var statement = connection.createStatement();
        var row = statement.executeQuery(sql.replace("$kind", Integer.toString(waiting.ids().kind())))) {
      row.next();
      return row.getLong(1);
    }
  }
}
