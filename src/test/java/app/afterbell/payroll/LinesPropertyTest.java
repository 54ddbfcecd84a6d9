package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Organizations;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog.Said;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.NotesAnswer;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R13, R25, R26: whatever is submitted, changed and taken back in whatever order, the lines of a session add up to what
 * its standing attendance comes to, and to nothing while it is not logged.
 */
@PageTest
class LinesPropertyTest extends AnyLines {

  LinesPropertyTest(Given given, AttendanceLog attendance, NotesLog notes, Sessions sessions,
      Organizations organizations, PolicyDecisions decisions, Sql sql) {
    super(given, attendance, notes, sessions, organizations, decisions, sql);
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
      now = now.plus(random.nextInt(8) == 0 ? Duration.ofDays(random.nextInt(1, 9))
          : Duration.ofMinutes(random.nextInt(1, 9)));
      switch (random.nextInt(6)) {
        case 0 -> {
          if (notes.submit(session, edits, "Step " + step, mentor(), now) instanceof NotesAnswer.Submitted(int next,
              _)) {
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
    assertThat(earnedTooEarly()).isZero();
  }

  /**
   * R24: attendance and notes of sessions said for whatever instants in whatever order, as imports and programs say
   * them, corrected and taken back: each session's first line is earned when the later of both was in, and no line
   * before that or before what it corrects.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7})
  void nothingIsEarnedBeforeBothTasksWereIn(long seed) {
    var random = new Random(seed);
    var algebra = given.engagement(Cast.ALGEBRA);
    var ana = given.person(Cast.ANA).id();
    var start = Instant.parse("2026-11-02T21:00:00Z");
    for (int i = 0; i < 12; i++) {
      var session = given.session(algebra, start.plus(Duration.ofHours(2L * i)));
      for (int step = 0; step < 8; step++) {
        var at = start.plus(Duration.ofHours(30 + random.nextInt(24 * 20)));
        switch (random.nextInt(4)) {
          case 0 -> notes.submit(session, 0, "Said.", mentor(), at);
          case 1 -> attendance.withdraw(session, revision(session), mentor(), at);
          case 2 ->
              notes.takeOver(List.of(new NotesLog.Written(session, new NotesSubmission(0, "Said."), mentor(), at)),
                  false);
          default -> attendance.submit(session, new AttendanceSubmission(revision(session), 45 + 5 * random.nextInt(6),
              List.of(new Mark(ana, anyStatus(random), null, null)), random.nextBoolean()), mentor(), at);
        }
      }
    }
    assertThat(sql.sql("""
            select count(*) from earning_line l
            join session_fact s on s.id = l.session_id
            left join earning_line c on c.id = l.corrects
            where l.earned_at < greatest(s.notes_at, c.earned_at)
            """).one(Integer.class)).as("seed %d", seed).isZero();
    assertThat(sql.sql("""
            select count(*) from earning_line l join session_fact s on s.id = l.session_id
            where l.corrects is null and s.logged_at is not null and l.revision = s.attendance_revision
              and l.earned_at <> greatest(s.attendance_at, s.notes_at)
            """).one(Integer.class)).as("seed %d", seed).isZero();
    assertThat(sql.sql("select count(*) from earning_line").one(Integer.class)).isGreaterThan(6);
  }
}
