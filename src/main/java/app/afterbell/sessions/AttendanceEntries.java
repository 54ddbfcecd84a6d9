package app.afterbell.sessions;

import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The append-only history of attendance: the newest entry stands, and the session's row says which that is. */
@Component
class AttendanceEntries {

  private final Sql sql;

  AttendanceEntries(Sql sql) {
    this.sql = sql;
  }

  OpenedSession lock(SessionId id, Viewer viewer) {
    return OpenedSession.lock(sql, id, viewer);
  }

  int add(OpenedSession session, AttendanceSubmission submission, @Nullable Integer minutes, Viewer by, Instant now) {
    int revision = session.attendanceRevision() + 1;
    sql.sql(
            """
            insert into attendance_entry (session_id, revision, recorded_at, recorded_by, actual_minutes, undo_until)
            values (:session, :revision, :now, :by, :minutes::integer, :undoUntil::timestamptz)
            """)
        .param("session", session.id())
        .param("revision", revision)
        .param("now", now)
        .param("by", by.id())
        .param("minutes", minutes)
        .param("undoUntil", submission.undoable() ? now.plus(AttendanceLog.UNDO) : null)
        .update();
    submission.marks().forEach(mark -> add(session.id(), revision, mark));
    stand(session.id(), revision, now);
    return revision;
  }

  int withdraw(OpenedSession session, Viewer by, Instant now) {
    int revision = session.attendanceRevision() + 1;
    sql.sql(
            """
            insert into attendance_entry (session_id, revision, recorded_at, recorded_by, withdrawn)
            values (:session, :revision, :now, :by, true)
            """)
        .param("session", session.id())
        .param("revision", revision)
        .param("now", now)
        .param("by", by.id())
        .update();
    stand(session.id(), revision, null);
    return revision;
  }

  StandingAttendance standing(SessionId id) {
    var entry = sql.sql(
            """
            select a.revision, a.recorded_at, a.recorded_by, p.name as recorded_by_name, a.actual_minutes, a.undo_until
            from attendance_fact a join person_card p on p.id = a.recorded_by
            where a.session_id = :id
            """)
        .param("id", id)
        .one(Entry.class);
    var marks = sql.sql(
            """
            select student_id as student, status, told_at, reason from attendance_mark_fact where session_id = :id
            """)
        .param("id", id)
        .list(Mark.class);
    return entry.with(marks);
  }

  private void add(SessionId session, int revision, Mark mark) {
    sql.sql(
            """
            insert into attendance_mark (session_id, revision, student_id, status, told_at, reason)
            values (:session, :revision, :student, :status, :toldAt::timestamptz, :reason::text)
            """)
        .param("session", session)
        .param("revision", revision)
        .param("student", mark.student())
        .param("status", mark.status())
        .param("toldAt", mark.toldAt())
        .param("reason", mark.reason())
        .update();
  }

  // The first submission's instant is kept through changes: it decides whether the session was logged in time (R24).
  private void stand(SessionId session, int revision, @Nullable Instant at) {
    sql.sql(
            """
            update session
            set attendance_revision = :revision,
                attendance_at = case when :at::timestamptz is null then null else coalesce(attendance_at, :at::timestamptz) end
            where id = :id
            """)
        .param("revision", revision)
        .param("at", at)
        .param("id", session)
        .update();
  }

  record Entry(
      int revision,
      Instant recordedAt,
      PersonId recordedBy,
      String recordedByName,
      @Nullable Integer actualMinutes,
      @Nullable Instant undoUntil) {

    StandingAttendance with(List<Mark> marks) {
      return new StandingAttendance(
          revision, recordedAt, recordedBy, recordedByName, actualMinutes, undoUntil, marks);
    }
  }
}
