package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;

import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Booked;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A session of Ana with Maya that has started, as tests log it, and what came of it. */
abstract class LogOfAna extends Booked {

  static final Instant START = Instant.parse("2026-11-23T21:00:00Z");
  static final Instant NOW = TestClock.START;

  final Given given;
  final AttendanceLog attendance;
  final NotesLog notes;
  final Sessions sessions;
  SessionId session;
  Viewer maya;
  PersonId ana;

  LogOfAna(Given given, AttendanceLog attendance, NotesLog notes, Sessions sessions, Sql sql) {
    super(sql);
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.sessions = sessions;
  }

  @BeforeEach
  void aSessionOfAnaWithMaya() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
    maya = given.maya();
    ana = given.ana().id();
  }

  final void log(int minutes) {
    notes.submit(session, 0, "Graphs.", maya, NOW);
    attendance.submit(session, submission(0, minutes, mark(ATTENDED)), maya, NOW);
  }

  static AttendanceSubmission submission(int basedOn, Integer minutes, Mark mark) {
    return new AttendanceSubmission(basedOn, minutes, List.of(mark), false);
  }

  final Mark mark(AttendanceStatus status) {
    return new Mark(ana, status, null, null);
  }

  final int entries() {
    return sql.sql("select count(*) from attendance_entry").one(Integer.class);
  }
}
