package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R24: a line says when it was earned. */
@PageTest
class EarnedAtTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T22:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T22:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T22:00:00Z");

  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Sql sql;
  private SessionId session;

  EarnedAtTest(Given given, AttendanceLog attendance, NotesLog notes, Sql sql) {
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.sql = sql;
  }

  @BeforeEach
  void plan() {
    session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }

  @Test
  void whenTheLaterOfTheTwoTasksCameIn() {
    attendance.submit(session, attended(0, 60, false), given.maya(), MONDAY);
    notes.submit(session, 0, "We read a page.", given.maya(), TUESDAY);

    assertThat(earnedAt()).containsExactly(TUESDAY);
  }

  @Test
  void whenTheNotesCameInWhereAttendanceIsAddedForAnEarlierInstant() {
    notes.submit(session, 0, "We read a page.", given.maya(), WEDNESDAY);
    attendance.submit(session, attended(0, 60, false), given.maya(), MONDAY);

    assertThat(earnedAt()).containsExactly(WEDNESDAY);
  }

  @Test
  void whenAChangeWasSaid() {
    attendance.submit(session, attended(0, 60, false), given.maya(), MONDAY);
    notes.submit(session, 0, "We read a page.", given.maya(), TUESDAY);
    attendance.submit(session, attended(1, 65, false), given.maya(), WEDNESDAY);

    assertThat(earnedAt()).containsExactly(TUESDAY, WEDNESDAY);
  }

  @Test
  void notBeforeTheNotesWhereAChangeIsSaidForAnEarlierInstant() {
    attendance.submit(session, attended(0, 60, false), given.maya(), MONDAY);
    notes.submit(session, 0, "We read a page.", given.maya(), WEDNESDAY);
    attendance.submit(session, attended(1, 65, false), given.maya(), TUESDAY);

    assertThat(earnedAt()).containsExactly(WEDNESDAY, WEDNESDAY);
  }

  @Test
  void whenItWasTakenBackAndSaidAgain() {
    notes.submit(session, 0, "We read a page.", given.maya(), MONDAY);
    attendance.submit(session, attended(0, 60, true), given.maya(), TUESDAY);
    attendance.withdraw(session, 1, given.maya(), TUESDAY.plusSeconds(60));
    attendance.submit(session, attended(2, 65, false), given.maya(), WEDNESDAY);

    assertThat(earnedAt()).containsExactly(TUESDAY, TUESDAY.plusSeconds(60), WEDNESDAY);
  }

  private List<Instant> earnedAt() {
    return sql.sql("select earned_at from earning_line where session_id = :session order by revision")
        .param("session", session)
        .list(Instant.class);
  }

  private AttendanceSubmission attended(int basedOn, int minutes, boolean onePress) {
    return new AttendanceSubmission(
        basedOn, minutes, List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null)), onePress);
  }
}
