package app.afterbell.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A company made by arithmetic alone: the same sizes give the same rows on every machine. Each mentor has twelve engagements with
 * twenty students, two sessions a day, the last weeks' with {@link #OPEN} of them open, twelve to come, and history before that.
 *
 * @param mentors up to {@link Ids#STRIDE}
 * @param sessions of each mentor, at least 50
 */
record Company(int mentors, int sessions) {

  /** Where the clock of the product under test starts. */
  static final Instant NOW = Instant.parse("2026-11-23T22:00:00Z");

  static final String PASSWORD = "a company by arithmetic";

  /** Tasks' sessions on each mentor's home page. */
  static final int OPEN = 20;

  static final int UPCOMING = 12;

  /** Of each mentor, two in a family; so many guardians' numbers, too. */
  static final int STUDENTS = 20;

  static final Company LARGE = new Company(1000, 1000);
  static final Company SMALL = new Company(200, 50);

  /** To see quickly whether reminders are sent as they should be. */
  static final Company MEDIUM = new Company(200, 150);

  static String mentor(int number) {
    return "mentor-" + number + "@company.example";
  }

  static String guardian(int number) {
    return "guardian-" + number + "@company.example";
  }

  static String staff() {
    return "staff-0@company.example";
  }

  static List<String> statements() {
    return List.of(Ids.FUNCTIONS, CompanySql.PLAN, CompanySql.PEOPLE, CompanySql.ENGAGEMENTS, CompanySql.SESSIONS,
        CompanySql.ATTENDANCE, CompanySql.NOTES, CompanySql.CHARGES, CompanySql.EARNINGS,
        CompanySql.FAMILIES_READ, CompanySql.REMINDERS, "drop table plan, mark");
  }

  /** @param passwordHash everybody's */
  void fill(Connection connection, String passwordHash) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements()) {
        statement.execute(sql
            .replace("$mentors", Integer.toString(mentors))
            .replace("$sessions", Integer.toString(sessions))
            .replace("$upcoming", Integer.toString(UPCOMING))
            .replace("$stride", Integer.toString(Ids.STRIDE))
            .replace("$now", "timestamptz '" + NOW + "'")
            .replace("$password", "'" + passwordHash + "'"));
      }
    }
  }

  /**
   * Makes one reminder due for each family's first guardian, about the last four sessions of one of the family's students.
   *
   * @param place 0 or 1: which of the family's students
   * @param count families, from the first
   */
  static String remindersDue(int place, int count) {
    return CompanySql.REMINDERS_DUE
        .replace("$place", Integer.toString(place))
        .replace("$count", Integer.toString(count))
        .replace("$now", "timestamptz '" + NOW + "'");
  }

  /**
   * Adds started sessions whose notes are in, so that their attendance makes them logged.
   *
   * @param mentors these mentors' numbers, {@code [from, to)}
   * @param batches for each of them one session a batch number, {@code [from, to)}
   */
  static void prepare(Connection connection, int fromMentor, int toMentor, int fromBatch, int toBatch)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(CompanySql.PREPARED
          .replace("$mentors", fromMentor + ", " + (toMentor - 1))
          .replace("$batches", fromBatch + ", " + (toBatch - 1))
          .replace("$stride", Integer.toString(Ids.STRIDE))
          .replace("$now", "timestamptz '" + NOW + "'"));
    }
  }
}
