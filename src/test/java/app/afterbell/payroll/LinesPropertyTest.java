package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesAnswer;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R13, R25, R26: whatever is submitted, changed and taken back in whatever order, the lines of a session add up to what its
 * standing attendance comes to, and to nothing while it is not logged.
 */
@PageTest
class LinesPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Money BILLED_AN_HOUR = new Money(4111, USD);
  private static final Money PAID_AN_HOUR = new Money(7507, USD);
  private static final int PLANNED = 90;

  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Sessions sessions;
  private final Sql sql;

  LinesPropertyTest(Given given, AttendanceLog attendance, NotesLog notes, Sessions sessions, Sql sql) {
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.sessions = sessions;
    this.sql = sql;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7, 11, 13, 17, 19, 23})
  void linesAddUpToWhatStands(long seed) {
    var random = new Random(seed);
    var robotics = given.engagement(Cast.ROBOTICS);
    var session = given.session(robotics, Instant.parse("2026-11-22T15:30:00Z"));
    var students = sessions.students(session).stream().map(Sessions.Student::id).toList();
    var now = TestClock.START;
    int edits = 0;
    List<Mark> standing = null;
    int minutes = 0;
    int revision = 0;
    for (int step = 0; step < 30; step++) {
      now = now.plus(random.nextInt(8) == 0 ? Duration.ofDays(random.nextInt(1, 9)) : Duration.ofMinutes(random.nextInt(1, 9)));
      switch (random.nextInt(6)) {
        case 0 -> {
          if (notes.submit(session, edits, "Step " + step, mentor(), now) instanceof NotesAnswer.Submitted(int next, _)) {
            edits = next;
          }
        }
        case 1 -> {
          if (attendance.withdraw(session, revision, mentor(), now) instanceof AttendanceAnswer.Withdrawn(int next)) {
            standing = null;
            revision = next;
          }
        }
        default -> {
          int said = 15 + 5 * random.nextInt(22);
          var marks = students.stream()
              .map(student -> new Mark(student, anyStatus(random), null, null))
              .toList();
          var submission = new AttendanceSubmission(revision, said, marks, random.nextBoolean());
          if (attendance.submit(session, submission, mentor(), now) instanceof AttendanceAnswer.Logged(int next, _)) {
            standing = marks;
            minutes = said;
            revision = next;
          }
        }
      }
      assertThat(sum("earning_line", session)).as("paid, seed %d, step %d", seed, step)
          .isEqualTo(edits > 0 ? paid(standing, minutes) : 0);
      assertThat(sum("charge_line", session)).as("billed, seed %d, step %d", seed, step)
          .isEqualTo(edits > 0 ? billed(standing, minutes) : 0);
    }
    assertThat(chainsBroken()).isZero();
    assertThat(paidTooEarly()).isZero();
  }

  private Viewer mentor() {
    return given.maya();
  }

  private static AttendanceStatus anyStatus(Random random) {
    return AttendanceStatus.values()[random.nextInt(4)];
  }

  private static long billed(@Nullable List<Mark> marks, int minutes) {
    return marks == null ? 0 : marks.stream().mapToLong(mark -> switch (mark.status()) {
      case ATTENDED -> BILLED_AN_HOUR.forMinutes(minutes, 100).minor();
      case MISSED, CANCELLED_BILLABLE -> BILLED_AN_HOUR.forMinutes(PLANNED, 100).minor();
      case CANCELLED_NON_BILLABLE -> 0;
    }).sum();
  }

  private static long paid(@Nullable List<Mark> marks, int minutes) {
    if (marks == null) {
      return 0;
    }
    var statuses = marks.stream().map(Mark::status).toList();
    if (statuses.contains(AttendanceStatus.ATTENDED)) {
      return PAID_AN_HOUR.forMinutes(minutes, 100).minor();
    }
    return statuses.stream().allMatch(AttendanceStatus.CANCELLED_NON_BILLABLE::equals)
        ? 0
        : PAID_AN_HOUR.forMinutes(PLANNED, 100).minor();
  }

  private long sum(String table, SessionId session) {
    return sql.sql("select coalesce(sum(amount), 0) from " + table + " where session_id = :id")
        .param("id", session)
        .one(Long.class);
  }

  /** No run pays a line that was written after it closed. */
  private int paidTooEarly() {
    return sql.sql(
            """
            select count(*) from earning_line l
            where l.recorded_at >= (l.pay_on - 4)::timestamp at time zone 'America/New_York' + interval '56 hours'
            """)
        .one(Integer.class);
  }

  /** Each line adds the difference to the line that it corrects, and no line is corrected twice. */
  private int chainsBroken() {
    return sql.sql(
            """
            select count(*) from (
              select l.amount, l.total, p.total as before from earning_line l left join earning_line p on p.id = l.corrects
              union all
              select l.amount, l.total, p.total from charge_line l left join charge_line p on p.id = l.corrects) x
            where amount <> total - coalesce(before, 0)
            """)
        .one(Integer.class);
  }
}
