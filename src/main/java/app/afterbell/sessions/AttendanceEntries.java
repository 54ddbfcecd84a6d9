package app.afterbell.sessions;

import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The append-only history of attendance: the newest entry stands. What stands of it is copied into the session's row
 * and its students' in the same statement.
 */
@Component
class AttendanceEntries {

  private final Sql sql;

  AttendanceEntries(Sql sql) {
    this.sql = sql;
  }

  /** What is to stand of a session from now on. @param minutes where anyone attended */
  record Entry(OpenedSession session, AttendanceSubmission submission, @Nullable Integer minutes, Viewer by,
      Instant at) {

    int revision() {
      return session.attendanceRevision() + 1;
    }

    private @Nullable String why() {
      var longer = submission.isLonger() && by.may(Power.LOG_FOR_MENTORS) ? submission.longer() : null;
      return longer == null ? submission.why() : longer.reason();
    }

    private @Nullable Instant undoUntil() {
      return submission.undoable() ? at.plus(AttendanceLog.UNDO) : null;
    }
  }

  private record MarkRow(Entry entry, Mark mark) {}

  // The first submission's instant is kept through changes: it decides whether the session was logged in time (R24).
  void add(List<Entry> entries) {
    var marks = entries.stream()
        .flatMap(entry -> entry.submission().marks().stream().map(mark -> new MarkRow(entry, mark)))
        .toList();
    sql.sql("""
            with said as (
              select * from unnest(:sessions::uuid[], :revisions::integer[], :at::timestamptz[], :by::uuid[],
                                   :minutes::integer[], :undoUntil::timestamptz[], :whys::text[])
                as t(session_id, revision, at, by, minutes, undo_until, why)),
            marks as (
              select * from unnest(:markSessions::uuid[], :markRevisions::integer[], :students::uuid[],
                :statuses::text[],
                                   :toldAt::timestamptz[], :reasons::text[])
                as t(session_id, revision, student_id, status, told_at, reason)),
            entries as (
              insert into attendance_entry (session_id, revision, recorded_at, recorded_by, actual_minutes, undo_until,
                reason)
              select session_id, revision, at, by, minutes, undo_until, why from said),
            entry_marks as (
              insert into attendance_mark (session_id, revision, student_id, status, told_at, reason)
              select session_id, revision, student_id, status, told_at, reason from marks),
            students as (
              update session_student m set status = k.status, told_at = k.told_at
              from marks k where m.session_id = k.session_id and m.student_id = k.student_id and m.cancelled_at is null)
            update session s
            set attendance_revision = t.revision, attendance_at = coalesce(s.attendance_at, t.at),
                actual_minutes = t.minutes, undo_until = t.undo_until
            from said t where s.id = t.session_id
            """)
        .each("sessions", entries, entry -> entry.session().id())
        .each("revisions", entries, Entry::revision)
        .each("at", entries, Entry::at)
        .each("by", entries, entry -> entry.by().id())
        .each("minutes", entries, Entry::minutes)
        .each("undoUntil", entries, Entry::undoUntil)
        .each("whys", entries, Entry::why)
        .each("markSessions", marks, row -> row.entry().session().id())
        .each("markRevisions", marks, row -> row.entry().revision())
        .each("students", marks, row -> row.mark().student())
        .each("statuses", marks, row -> row.mark().status())
        .each("toldAt", marks, row -> row.mark().toldAt())
        .each("reasons", marks, row -> row.mark().reason())
        .update();
  }

  int withdraw(OpenedSession session, Viewer by, Instant now) {
    int revision = session.attendanceRevision() + 1;
    sql.sql("""
            with entry as (
              insert into attendance_entry (session_id, revision, recorded_at, recorded_by, withdrawn)
              values (:session, :revision, :now, :by, true)),
            students as (
              update session_student set status = null, told_at = null
              where session_id = :session and cancelled_at is null)
            update session
            set attendance_revision = :revision, attendance_at = null, actual_minutes = null, undo_until = null
            where id = :session
            """)
        .param("session", session.id())
        .param("revision", revision)
        .param("now", now)
        .param("by", by.id())
        .update();
    return revision;
  }

  /** The attendance that stands of those of these sessions that have any. This does not check the viewer. */
  Map<SessionId, StandingAttendance> standing(Collection<SessionId> sessions) {
    if (sessions.isEmpty()) {
      return Map.of();
    }
    return sql.sql("""
            select a.session_id, a.revision, a.recorded_at, a.recorded_by,
                   (select p.name from person_card p where p.id = a.recorded_by) as recorded_by_name,
                   a.actual_minutes, a.undo_until, k.student_id, k.status, k.told_at, k.reason
            from attendance_fact a
            join attendance_mark k on k.session_id = a.session_id and k.revision = a.revision
            where a.session_id = any(:sessions)
            """)
        .param("sessions", sessions)
        .list(Row.class)
        .stream()
        .collect(Collectors.groupingBy(Row::sessionId,
            Collectors.collectingAndThen(Collectors.toList(), Row::standing)));
  }

  record Row(
      SessionId sessionId,
      int revision,
      Instant recordedAt,
      PersonId recordedBy,
      String recordedByName,
      @Nullable Integer actualMinutes,
      @Nullable Instant undoUntil,
      PersonId studentId,
      AttendanceStatus status,
      @Nullable Instant toldAt,
      @Nullable String reason) {

    private static StandingAttendance standing(List<Row> rows) {
      var entry = rows.getFirst();
      return new StandingAttendance(
          entry.revision, entry.recordedAt, entry.recordedBy, entry.recordedByName, entry.actualMinutes,
          entry.undoUntil,
          rows.stream().map(row -> new Mark(row.studentId, row.status, row.toldAt, row.reason)).toList());
    }
  }
}
