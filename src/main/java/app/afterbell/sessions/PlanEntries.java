package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The append-only history of plans: what was cancelled and taken back. What stands of it is copied into the session's
 * row and its students' in the same statement. Each gives the session's next number of attendance too: lines of money
 * are counted by it.
 */
@Component
class PlanEntries {

  private final Sql sql;

  PlanEntries(Sql sql) {
    this.sql = sql;
  }

  /**
   * A student who is cancelled.
   * @param toldAt from when on the notice counts; null where it is not the family's wish
   */
  record CalledOff(PersonId student, @Nullable AttendanceStatus status, @Nullable Instant toldAt) {

    CalledOff(PersonId student, Cancellation rule, CancelRequest asked, Telling before) {
      this(student, rule.status(asked.askedBy(), asked.toldAt(), before),
          asked.toldAt() == null ? null : before.counted(asked.toldAt()));
    }

    /** The one that costs more, of all. */
    static @Nullable AttendanceStatus worst(List<CalledOff> all) {
      return all.stream().map(CalledOff::status).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }
  }

  /**
   * @param students who are cancelled by it; none where it is a session of nobody
   * @param together as in {@link SessionCancelled}
   */
  record Cancelling(
      OpenedPlan plan,
      CancelRequest asked,
      List<CalledOff> students,
      Instant undoUntil,
      @Nullable UUID together,
      Viewer by,
      Instant at) {

    int revision() {
      return plan.session().planRevision() + 1;
    }

    @Nullable Instant toldAt() {
      return students.stream().map(CalledOff::toldAt).filter(Objects::nonNull).min(Comparator.naturalOrder())
          .orElse(asked.toldAt());
    }

    /** Whether the session takes place for others. */
    boolean stands() {
      return asked.askedBy() == Asker.FAMILY && plan.standing().count() > students.size();
    }
  }

  void add(Cancelling entry) {
    var asked = entry.asked();
    sql.sql("""
            with entry as (
              insert into plan_entry (session_id, revision, kind, recorded_at, recorded_by, asked_by, told_at, reason,
                note,
                                      undo_until, starts_at, planned_minutes)
              select s.id, :revision, 'cancelled', :at, :by, :askedBy, :toldAt, :reason, :note, :undoUntil, s.starts_at,
                     s.planned_minutes
              from session s where s.id = :session),
            entry_students as (
              insert into plan_entry_student (session_id, revision, student_id, status)
              select :session, :revision, t.student_id, t.status
              from unnest(:students::uuid[], :statuses::text[]) as t(student_id, status)),
            students as (
              update session_student m
              set cancelled_at = :at, plan_revision = :revision, status = t.status, told_at = t.told_at
              from unnest(:students::uuid[], :statuses::text[], :told::timestamptz[]) as t(student_id, status, told_at)
              where m.session_id = :session and m.student_id = t.student_id)
            update session
            set plan_revision = :revision, attendance_revision = attendance_revision + 1,
                cancelled_at = case when :stands then null else :at::timestamptz end,
                cancelled_by = case when :stands then null else :by::uuid end,
                cancelled_revision = case when :stands then null else :revision::integer end,
                cancelled_asked_by = case when :stands then null else :askedBy end
            where id = :session
            """)
        .param("session", entry.plan().session().id())
        .param("revision", entry.revision())
        .param("at", entry.at())
        .param("by", entry.by().id())
        .param("askedBy", asked.askedBy())
        .param("toldAt", entry.toldAt())
        .param("reason", asked.reason())
        .param("note", asked.note())
        .param("undoUntil", entry.undoUntil())
        .each("students", entry.students(), CalledOff::student)
        .each("statuses", entry.students(), CalledOff::status)
        .each("told", entry.students(), CalledOff::toldAt)
        .param("stands", entry.stands())
        .update();
  }

  // The session stands again, unless the mentor or staff cancelled it too: then its students are cancelled by that
  // alone.
  int takeBack(OpenedPlan plan, StandingCancellation taken, Viewer by, Instant now) {
    int revision = plan.session().planRevision() + 1;
    sql.sql("""
            with entry as (
              insert into plan_entry (session_id, revision, kind, recorded_at, recorded_by, asked_by, takes_back,
                starts_at,
                                      planned_minutes)
              select s.id, :revision, 'taken_back', :at, :by, :askedBy, :takesBack, s.starts_at, s.planned_minutes
              from session s where s.id = :session),
            entry_students as (
              insert into plan_entry_student (session_id, revision, student_id)
              select session_id, :revision, student_id from session_student
              where session_id = :session and plan_revision = :takesBack),
            students as (
              update session_student
              set cancelled_at = case when :stays then cancelled_at end,
                  plan_revision = case when :stays then :standing::integer end,
                  status = null, told_at = null, guarded = true
              where session_id = :session and plan_revision = :takesBack)
            update session
            set plan_revision = :revision, attendance_revision = attendance_revision + 1,
                cancelled_at = case when :stays then cancelled_at end,
                cancelled_by = case when :stays then cancelled_by end,
                cancelled_revision = case when :stays then cancelled_revision end,
                cancelled_asked_by = case when :stays then cancelled_asked_by end,
                guarded = guarded or (cancelled_at is not null and not :stays)
            where id = :session
            """)
        .param("stays", plan.isCancelledBesides(taken))
        .param("standing", plan.session().cancelledRevision())
        .param("session", plan.session().id())
        .param("revision", revision)
        .param("at", now)
        .param("by", by.id())
        .param("askedBy", taken.askedBy())
        .param("takesBack", taken.revision())
        .update();
    return revision;
  }

  /** A cancellation, standing or not. This does not check the viewer. */
  Optional<StandingCancellation> entry(SessionId session, int revision) {
    return offBy(session, revision, false);
  }

  /** What cancelled it: a cancellation, or a move whose old time is billed. This does not check the viewer. */
  Optional<StandingCancellation> off(SessionId session, int revision) {
    return offBy(session, revision, true);
  }

  private Optional<StandingCancellation> offBy(SessionId session, int revision, boolean moved) {
    return sql.sql("""
            select e.session_id as session, e.revision, e.recorded_at, e.recorded_by, p.name as recorded_by_name,
                   e.asked_by, e.told_at, case when e.kind = 'cancelled' then e.reason end as reason, e.note,
                   e.undo_until
            from plan_entry e join person_card p on p.id = e.recorded_by
            where e.session_id = :session and e.revision = :revision
              and (e.kind = 'cancelled' or :moved and e.becomes is not null)
            """)
        .param("session", session)
        .param("revision", revision)
        .param("moved", moved)
        .optional(StandingCancellation.class);
  }

  boolean isTakenBack(SessionId session, int revision) {
    return sql.sql("select exists (select from plan_entry where session_id = :session and takes_back = :revision)")
        .param("session", session)
        .param("revision", revision)
        .one(Boolean.class);
  }
}
