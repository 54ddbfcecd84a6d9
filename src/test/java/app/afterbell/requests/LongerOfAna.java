package app.afterbell.requests;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.BothTasks;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Booked;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A session of Ana with Maya that was longer than the form takes, as tests log it and ask for the rest (R7). */
abstract class LongerOfAna extends Booked {

  static final Instant NOW = TestClock.START;

  final Given given;
  final AttendanceLog attendance;
  final BothTasks both;
  SessionId session;

  LongerOfAna(Given given, AttendanceLog attendance, BothTasks both, Sql sql) {
    super(sql);
    this.given = given;
    this.attendance = attendance;
    this.both = both;
  }

  @BeforeEach
  void aSessionOfAnHourOfAnaWithMaya() {
    session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }

  final RequestId asked(int minutes) {
    if (sql.sql("select attendance_revision from session where id = :id").param("id", session)
        .one(Integer.class) == 0) {
      assertThat(both.submit(session, longer(minutes), new NotesSubmission(0, Given.NOTES), given.maya(), NOW)
          .accepted())
          .isTrue();
    } else {
      attendance.submit(session, longer(minutes), given.maya(), NOW);
    }
    return sql.sql("select id from request").one(RequestId.class);
  }

  final AttendanceSubmission longer(int minutes) {
    return new AttendanceSubmission(0, 60, attended(), false, new Longer(minutes, "The quiz was not over."), null);
  }

  final List<Mark> attended() {
    return List.of(new Mark(given.ana().id(), ATTENDED, null, null));
  }

  final Integer minutes() {
    return sql.sql("select actual_minutes from session where id = :id").param("id", session)
        .list((row, _) -> row.getObject(1, Integer.class)).getFirst();
  }

  final String row(RequestId request, String column) {
    return sql.sql("select " + column + "::text from request where id = :id").param("id", request).one(String.class);
  }
}
