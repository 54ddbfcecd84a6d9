package app.afterbell.sessions;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.AttendanceLog.Said;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesLog.Written;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted of what waits is what there is, at each instant, whatever was planned, logged and taken back. */
@PageTest
class WaitingCountTest {

  private static final List<String> COURSES = List.of(Cast.ROBOTICS, Cast.ALGEBRA, Cast.CHEMISTRY);

  private final Given given;
  private final CountSweep sweep;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final BothTasks both;
  private final Cancellations cancellations;
  private final Moves moves;
  private final TransactionTemplate transaction;
  private final Sql sql;
  private final List<SessionId> sessions = new ArrayList<>();

  WaitingCountTest(Given given, CountSweep sweep, AttendanceLog attendance, NotesLog notes, BothTasks both,
      Cancellations cancellations, Moves moves, TransactionTemplate transaction, Sql sql) {
    this.given = given;
    this.sweep = sweep;
    this.attendance = attendance;
    this.notes = notes;
    this.both = both;
    this.cancellations = cancellations;
    this.moves = moves;
    this.transaction = transaction;
    this.sql = sql;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whatIsCountedIsWhatThereIs(long seed) {
    var random = new Random(seed);
    var now = TestClock.START;
    int counted = 0;
    for (int step = 0; step < 90; step++) {
      now = now.plus(random.nextInt(6) == 0 ? Duration.ofHours(random.nextInt(40)) : Duration.ofMinutes(2));
      if (step < 6) {
        plan(random, now);
      } else {
        act(random, now);
      }
      for (var at : List.of(now, now.minus(Duration.ofDays(2)), now.plus(Duration.ofHours(1)),
          now.plus(Duration.ofDays(3)))) {
        assertThat(counted(at)).as("seed %d, step %d, at %s", seed, step, at).isEqualTo(truth(at));
      }
      counted += counted(now).size();
    }
    assertThat(counted).isPositive();
  }

  @Test
  void isCountedWhileSomebodyLogs() {
    var session = given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-17T21:00:00Z");
    given.noted(session, Given.NOTES, TestClock.START);
    transaction.executeWithoutResult(_ -> {
      attendance.submitAsPlanned(session, given.maya(), TestClock.START);
      aside(transaction, sql, () -> sweep.turn(Turn.at(TestClock.START.plus(Duration.ofHours(1)))));
    });
    assertThat(counted(TestClock.START)).isEqualTo(truth(TestClock.START)).hasSize(1);
    transaction.executeWithoutResult(_ -> {
      attendance.withdraw(session, 1, given.maya(), TestClock.START);
      aside(transaction, sql, () -> sweep.turn(Turn.at(TestClock.START.plus(Duration.ofHours(2)))));
      sql.sql("set constraints all immediate").update();
      assertThat(aside(transaction, sql, () -> sweep.turn(Turn.at(TestClock.START.plus(Duration.ofHours(3))))))
          .as("rows that somebody has").isZero();
    });
    assertThat(counted(TestClock.START)).isEqualTo(truth(TestClock.START)).hasSize(1);
  }

  @Test
  void whoLogsWaitsForNoOtherMentor() {
    var algebra = given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    var chemistry = given.session(Cast.CHEMISTRY, "2026-11-16T21:00:00Z");
    transaction.executeWithoutResult(_ -> {
      given.logged(algebra, TestClock.START);
      sql.sql("set constraints all immediate").update();
      aside(transaction, sql, () -> given.logged(chemistry, TestClock.START));
    });
    assertThat(counted(TestClock.START)).isEmpty();
  }

  @Test
  void aChangeOfRulesLeavesCountsAloneAndNothingAfterItInTheSameTransaction() {
    var open = given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-27T21:00:00Z");
    transaction.executeWithoutResult(_ -> {
      sql.sql("select set_config('afterbell.uncounted', 'yes', true)").one(String.class);
      sql.sql("update session set due_at = due_at + interval '1 day' where starts_at > :now")
          .param("now", TestClock.START).update();
      sql.sql("select set_config('afterbell.uncounted', '', true)").one(String.class);
      given.logged(open, TestClock.START);
    });
    for (int days = 0; days < 9; days++) {
      var at = TestClock.START.plus(Duration.ofDays(days));
      assertThat(counted(at)).as("after %d days", days).isEqualTo(truth(at));
    }
  }

  private void plan(Random random, Instant now) {
    var course = given.engagement(COURSES.get(random.nextInt(COURSES.size())));
    var startsAt = now.plus(Duration.ofMinutes(5 * (random.nextInt(1600) - 800)));
    sessions.add(given.session(course, startsAt));
  }

  private void act(Random random, Instant now) {
    var session = sessions.get(random.nextInt(sessions.size()));
    var mentor = mentor(session);
    var later = now.plus(Duration.ofMinutes(5 * random.nextInt(1, 400)));
    switch (random.nextInt(11)) {
      case 0 -> plan(random, now);
      case 1 -> attendance.submitAsPlanned(session, mentor, now);
      case 2 -> attendance.withdraw(session, revision(session), mentor, now);
      case 3 -> notes.submit(session, 0, Given.NOTES, mentor, now);
      case 4 -> both.submit(session, attended(session), new NotesSubmission(0, Given.NOTES), mentor, now);
      case 5 -> cancellations.cancel(session, CancelRequest.by(Asker.MENTOR), mentor, now);
      case 6 -> moves.move(session, MoveRequest.by(Asker.MENTOR, later, 60, "mentor_conflict"), mentor, now);
      case 7 -> takeBack(session, mentor, now);
      case 8 -> files(now);
      case 9 -> sql.sql("update session set due_at = due_at + interval '3 hours' where starts_at > :now")
          .param("now", now).update();
      default -> sweep.turn(Turn.at(now));
    }
  }

  private void takeBack(SessionId session, Viewer mentor, Instant now) {
    var newest = sql.sql("select plan_revision from session where id = :id").param("id", session).one(Integer.class);
    var kind = sql.sql("select kind from plan_entry where session_id = :id and revision = :newest")
        .param("id", session).param("newest", newest).list(String.class);
    if (kind.contains("cancelled")) {
      cancellations.takeBack(session, newest, Asker.MENTOR, mentor, now);
    } else if (kind.contains("moved")) {
      moves.takeBack(session, newest, Asker.MENTOR, mentor, now);
    }
  }

  // as an import does: all that files say, at once
  private void files(Instant now) {
    transaction.executeWithoutResult(_ -> {
      var all = sessions.stream().distinct().toList();
      attendance.submit(all.stream().map(one -> new Said(one, attended(one), mentor(one), now)).toList());
      notes.takeOver(all.stream()
          .map(one -> new Written(one, new NotesSubmission(0, Given.NOTES), mentor(one), now)).toList(), false);
    });
  }

  private AttendanceSubmission attended(SessionId session) {
    var marks = sql.sql("select student_id from session_student where session_id = :id").param("id", session)
        .list(PersonId.class).stream().map(student -> new Mark(student, AttendanceStatus.ATTENDED, null, null))
        .toList();
    return new AttendanceSubmission(0, 60, marks, false);
  }

  private int revision(SessionId session) {
    return sql.sql("select attendance_revision from session where id = :id").param("id", session).one(Integer.class);
  }

  private Viewer mentor(SessionId session) {
    var mentor = sql.sql("select mentor_id from session where id = :id").param("id", session).one(PersonId.class);
    return given.maya().id().equals(mentor) ? given.maya() : given.tomas();
  }

  record Waiting(PersonId mentorId, int open, int overdue, Instant oldestDueAt) {}

  private List<Waiting> counted(Instant now) {
    return sql.sql("select mentor_id, open, overdue, oldest_due_at from waiting_tasks(:now) order by mentor_id")
        .param("now", now).list(Waiting.class);
  }

  private List<Waiting> truth(Instant now) {
    return sql.sql("""
            select mentor_id, count(*) as open, count(*) filter (where due_at < :now) as overdue,
                   min(due_at) as oldest_due_at
            from open_task where starts_at <= :now group by mentor_id order by mentor_id
            """)
        .param("now", now).list(Waiting.class);
  }
}
