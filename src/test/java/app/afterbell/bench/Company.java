package app.afterbell.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A company made by arithmetic alone: the same sizes give the same rows on every machine. Each mentor has twelve
 * engagements with twenty students, two sessions a day, the last weeks' with {@link #OPEN} of them open, twelve to
 * come, and history before that.
 *
 * @param mentors up to {@link Ids#STRIDE}
 * @param sessions of each mentor, at least 50
 */
public record Company(int mentors, int sessions) {

  /** Where the clock of the product under test starts. */
  public static final Instant NOW = Instant.parse("2026-11-23T22:00:00Z");

  public static final String PASSWORD = "a company by arithmetic";

  /** Tasks' sessions on each mentor's home page. */
  static final int OPEN = 20;

  static final int UPCOMING = 12;

  /** Of each mentor, two in a family; so many guardians' numbers, too. */
  static final int STUDENTS = 20;

  /** Of each mentor; the first eight are with one student, the others with three. */
  static final int ENGAGEMENTS = 12;

  static final Company LARGE = new Company(1000, 1000);
  static final Company SMALL = new Company(200, 50);

  /** 30,000 sessions: whose plans are looked at in each run of the tests, and whose reminders are quickly sent. */
  public static final Company MEDIUM = new Company(200, 150);

  /** The secret of a mentor's calendar. */
  static String feed(int m) {
    return "%043d".formatted(m);
  }

  static String mentor(int number) {
    return "mentor-" + number + "@company.example";
  }

  static String guardian(int number) {
    return "guardian-" + number + "@company.example";
  }

  static String staff(int number) {
    return "staff-" + number + "@company.example";
  }

  static List<String> statements() {
    return List.of(Ids.FUNCTIONS, CompanySql.PLAN, CompanySql.ORGANIZATION, CompanySql.PEOPLE, CompanySql.ENGAGEMENTS,
        CompanySql.SESSIONS, CompanySql.TAKEN,
        CompanySql.ATTENDANCE, CompanySql.NOTES, CompanySql.CHARGES, CompanySql.EARNINGS,
        CompanySql.FAMILIES_READ, CompanySql.REMINDERS, CompanySql.OFFICE,
        CompanySql.COUNTED, "drop table plan, mark");
  }

  /** @param passwordHash everybody's */
  public void fill(Connection connection, String passwordHash) throws SQLException {
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
   * Makes one reminder due for each family's first guardian, about the last four sessions of one of the family's
   * students.
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

  /** @param count engagements whose weekly times were never looked at, up to the number of students */
  static String weeksDue(int count) {
    return CompanySql.WEEKS_DUE.replace("$count", Integer.toString(count)).replace("$now", "timestamptz '" + NOW + "'");
  }

  /** Fills the calendar of these mentors, {@code [from, to)}, with so many sessions more. */
  static String farAhead(int from, int to, int count) {
    return CompanySql.FAR_AHEAD
        .replace("$count", Integer.toString(count))
        .replace("$mentors", from + ", " + (to - 1))
        .replace("$stride", Integer.toString(Ids.STRIDE))
        .replace("$now", "timestamptz '" + NOW + "'");
  }

  /**
   * Adds started sessions that wait to be logged.
   *
   * @param waiting for what
   * @param mentors these mentors' numbers, {@code [from, to)}
   * @param batches for each of them one session a batch number, {@code [from, to)}
   */
  static void prepare(Connection connection, Waiting waiting, int fromMentor, int toMentor, int fromBatch, int toBatch)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(CompanySql.PREPARED
          .replace("$kind", Integer.toString(waiting.ids().kind()))
          .replace("$engagement", Integer.toString(waiting.ordinal()))
          .replace("$noted", Boolean.toString(waiting == Waiting.ATTENDANCE))
          .replace("$mentors", fromMentor + ", " + (toMentor - 1))
          .replace("$batches", fromBatch + ", " + (toBatch - 1))
          .replace("$stride", Integer.toString(Ids.STRIDE))
          .replace("$now", "timestamptz '" + NOW + "'"));
    }
  }

  /**
   * A session of which everything is in.
   *
   * @param engagement of the mentor's, from 0 to 11
   * @param back how many of its logged sessions are newer, about
   */
  UUID logged(int mentor, int engagement, int back) {
    int newest = rank(Math.min(60, sessions / 2));
    return session(mentor, newest - Math.floorMod(newest - engagement, ENGAGEMENTS) - back * ENGAGEMENTS);
  }

  /** The mentor's sessions that have ended, from the newest, which is 0. */
  UUID ended(int mentor, int back) {
    return session(mentor, rank(back));
  }

  /** The one session of an engagement, 0 to 11, among those to come. */
  UUID coming(int mentor, int engagement) {
    return IntStream.rangeClosed(1, UPCOMING)
        .filter(ahead -> rank(-ahead) % ENGAGEMENTS == engagement)
        .mapToObj(ahead -> ended(mentor, -ahead))
        .findFirst().orElseThrow();
  }

  /** In time, from 0, and modulo twelve the engagement. */
  int rank(int back) {
    return sessions - 1 - UPCOMING - back;
  }

  private static UUID session(int mentor, int rank) {
    return Ids.SESSION.of((long) rank * Ids.STRIDE + mentor);
  }
}
