package app.afterbell.sessions;

import app.afterbell.sessions.PlanEntries.CalledOff;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What moves write into the append-only history of plans, and into the rows that stand (R15). */
@Component
class MoveEntries {

  private final Sql sql;

  MoveEntries(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param reason null of a refused request alone
   * @param told the students whose family asked, with what their notice comes to; none where it is no family's wish
   * @param becomes the session that takes its place; null: it stays the same one
   * @param dueAt of the new time
   * @param together as in {@link SessionMoved}
   */
  record Moving(
      OpenedPlan plan,
      MoveRequest asked,
      MoveReason reason,
      List<CalledOff> told,
      boolean late,
      @Nullable SessionId becomes,
      Instant dueAt,
      Instant undoUntil,
      @Nullable UUID together,
      Viewer by,
      Instant at) {

    int revision() {
      return plan.session().planRevision() + 1;
    }

    private @Nullable Instant toldAt() {
      return reason.askedBy() != Asker.FAMILY ? null : asked.toldAt() == null ? at : asked.toldAt();
    }
  }

  /** The session itself is at the new time. */
  void move(Moving entry) {
    add(entry);
    sql.sql("""
            update session
            set starts_at = :to, planned_minutes = :minutes, due_at = :due, plan_revision = :revision, guarded = true
            where id = :session
            """)
        .param("to", entry.asked().startsAt())
        .param("minutes", entry.asked().minutes())
        .param("due", entry.dueAt())
        .param("revision", entry.revision())
        .param("session", entry.plan().session().id())
        .update();
    guard(entry.plan());
  }

  /** The old time stays as cancelled by the families, and the session that it becomes is planned beside it. */
  void replace(Moving entry) {
    add(entry);
    sql.sql("""
            with students as (
              update session_student m
              set cancelled_at = :at, plan_revision = :revision, status = t.status, told_at = t.told_at
              from unnest(:students::uuid[], :statuses::text[], :told::timestamptz[]) as t(student_id, status, told_at)
              where m.session_id = :session and m.student_id = t.student_id)
            update session
            set plan_revision = :revision, attendance_revision = attendance_revision + 1, cancelled_at = :at,
                cancelled_by = :by, cancelled_revision = :revision, cancelled_asked_by = 'family'
            where id = :session
            """)
        .param("at", entry.at())
        .param("by", entry.by().id())
        .param("revision", entry.revision())
        .param("session", entry.plan().session().id())
        .each("students", entry.told(), CalledOff::student)
        .each("statuses", entry.told(), CalledOff::status)
        .each("told", entry.told(), CalledOff::toldAt)
        .update();
    plan(entry);
  }

  private void plan(Moving entry) {
    sql.sql("""
            with planned as (
              insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes, due_at, guarded,
                                   follows)
              select :id, s.engagement_id, s.mentor_id, :to, s.time_zone, :minutes, :due, true, s.id
              from session s where s.id = :session
              returning id, engagement_id, starts_at, planned_minutes)
            insert into session_student (session_id, student_id, engagement_id, starts_at, planned_minutes, guarded)
            select p.id, t.student_id, p.engagement_id, p.starts_at, p.planned_minutes, true
            from planned p cross join unnest(:students::uuid[]) as t(student_id)
            """)
        .param("id", entry.becomes())
        .param("to", entry.asked().startsAt())
        .param("minutes", entry.asked().minutes())
        .param("due", entry.dueAt())
        .param("session", entry.plan().session().id())
        .each("students", entry.told(), CalledOff::student)
        .update();
  }

  private void add(Moving entry) {
    sql.sql("""
            with entry as (
              insert into plan_entry (session_id, revision, kind, recorded_at, recorded_by, asked_by, told_at, reason,
                                      note, undo_until, starts_at, planned_minutes, to_starts_at, to_minutes, late,
                                      billed, becomes)
              select s.id, :revision, 'moved', :at, :by, :askedBy, :toldAt, :reason, :note, :undoUntil, s.starts_at,
                     s.planned_minutes, :to, :minutes, :late, :billed, :becomes
              from session s where s.id = :session
              returning session_id, revision)
            insert into plan_entry_student (session_id, revision, student_id, status, late)
            select e.session_id, e.revision, t.student_id, case when :billed then t.status end,
                   t.status is not distinct from 'cancelled_billable'
            from entry e cross join unnest(:students::uuid[], :statuses::text[]) as t(student_id, status)
            """)
        .param("session", entry.plan().session().id())
        .param("revision", entry.revision())
        .param("at", entry.at())
        .param("by", entry.by().id())
        .param("askedBy", entry.reason().askedBy())
        .param("toldAt", entry.toldAt())
        .param("reason", entry.reason().key())
        .param("note", entry.asked().note())
        .param("undoUntil", entry.undoUntil())
        .param("to", entry.asked().startsAt())
        .param("minutes", entry.asked().minutes())
        .param("late", entry.late())
        .param("billed", entry.becomes() != null)
        .param("becomes", entry.becomes())
        .each("students", entry.told(), CalledOff::student)
        .each("statuses", entry.told(), CalledOff::status)
        .update();
  }

  /** The session is at its old time again. @param dueAt of that. @return the new revision */
  int moveBack(OpenedPlan plan, StandingMove taken, Instant dueAt, Viewer by, Instant now) {
    int revision = takeBack(plan, taken, by, now);
    sql.sql("""
            update session
            set starts_at = :back, planned_minutes = :minutes, due_at = :due, plan_revision = :revision, guarded = true
            where id = :session
            """)
        .param("back", taken.startsAt())
        .param("minutes", taken.plannedMinutes())
        .param("due", dueAt)
        .param("revision", revision)
        .param("session", plan.session().id())
        .update();
    return revision;
  }

  /**
   * The old time takes place again, and what took its place is gone: nobody was told of it. Where something hangs on
   * that, as what was typed for it, the database refuses it, and nothing was done.
   * @return the new revision
   */
  @Transactional(propagation = Propagation.NESTED)
  int unplan(OpenedPlan plan, StandingMove taken, Viewer by, Instant now) {
    int revision = takeBack(plan, taken, by, now);
    sql.sql("""
            with gone as (
              delete from session_student where session_id = :becomes)
            delete from session where id = :becomes
            """)
        .param("becomes", taken.becomes())
        .update();
    sql.sql("""
            with students as (
              update session_student
              set cancelled_at = null, plan_revision = null, status = null, told_at = null, guarded = true
              where session_id = :session and plan_revision = :takesBack)
            update session
            set plan_revision = :revision, attendance_revision = attendance_revision + 1, cancelled_at = null,
                cancelled_by = null, cancelled_revision = null, cancelled_asked_by = null, guarded = true
            where id = :session
            """)
        .param("session", plan.session().id())
        .param("takesBack", taken.revision())
        .param("revision", revision)
        .update();
    return revision;
  }

  private int takeBack(OpenedPlan plan, StandingMove taken, Viewer by, Instant now) {
    int revision = plan.session().planRevision() + 1;
    sql.sql("""
            insert into plan_entry (session_id, revision, kind, recorded_at, recorded_by, asked_by, takes_back,
                                    starts_at, planned_minutes)
            select s.id, :revision, 'taken_back', :at, :by, :askedBy, :takesBack, s.starts_at, s.planned_minutes
            from session s where s.id = :session
            """)
        .param("session", plan.session().id())
        .param("revision", revision)
        .param("at", now)
        .param("by", by.id())
        .param("askedBy", taken.askedBy())
        .param("takesBack", taken.revision())
        .update();
    return revision;
  }

  private void guard(OpenedPlan plan) {
    sql.sql("""
            update session_student set guarded = true
            where session_id = :session and cancelled_at is null and not guarded
            """)
        .param("session", plan.session().id())
        .update();
  }

  /** What became that move is a proposal again, as it was before. */
  void reopen(SessionId session, int revision) {
    sql.sql("""
            update move_proposal p
            set revision = null, state = case when o.offered then 'answered' else 'open' end,
                decided_at = case when o.offered then p.decided_at end,
                decided_by = case when o.offered then p.decided_by end
            from (select q.id, exists (select from move_proposal_time t where t.proposal_id = q.id) as offered
                  from move_proposal q where q.session_id = :session) o
            where o.id = p.id and p.state = 'accepted' and p.revision = :revision
            """)
        .param("session", session)
        .param("revision", revision)
        .update();
  }
}
