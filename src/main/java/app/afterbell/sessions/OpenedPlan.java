package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.organization.Organization;
import app.afterbell.sessions.Outcome.Billed;
import app.afterbell.sessions.Outcome.Share;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session's plan with its row locked, so that those who change it come one after the other; anybody else who changes
 * attendance waits too.
 *
 * @param students all that it was planned for, cancelled or not
 */
record OpenedPlan(Row session, List<PlannedStudent> students) {

  record Row(
      SessionId id,
      EngagementId engagementId,
      PersonId mentorId,
      Instant startsAt,
      ZoneId timeZone,
      LocalDate day,
      int plannedMinutes,
      Instant dueAt,
      int attendanceRevision,
      int planRevision,
      @Nullable Instant cancelledAt,
      @Nullable Integer cancelledRevision,
      @Nullable Asker cancelledAskedBy) {}

  /**
   * @param planRevision of the entry that cancelled it; null while it stands
   * @param theirs whether the asker may speak for this student
   * @param toldFirst as in {@link Telling}
   * @param offStartsAt when it was to be when this student was cancelled, and offMinutes how long: it may have moved
   */
  record PlannedStudent(
      PersonId studentId,
      @Nullable Instant cancelledAt,
      @Nullable Integer planRevision,
      @Nullable AttendanceStatus status,
      boolean theirs,
      boolean toldLate,
      @Nullable Instant toldFirst,
      @Nullable Instant offStartsAt,
      @Nullable Integer offMinutes) {

    boolean stands() {
      return cancelledAt == null;
    }

    Telling telling() {
      return new Telling(toldLate, toldFirst);
    }
  }

  /**
   * For its mentor, for staff who log for mentors, and for the families of its students; anyone else has none
   * (R28).
   */
  static OpenedPlan lock(Sql sql, SessionId id, Asker as, Viewer viewer) {
    var row = sql.sql("""
            select s.id, s.engagement_id, s.mentor_id, s.starts_at, s.time_zone,
              (s.starts_at at time zone e.time_zone)::date as day,
                   s.planned_minutes, s.due_at, s.attendance_revision, s.plan_revision, s.cancelled_at,
                   s.cancelled_revision, s.cancelled_asked_by
            from session s
            cross join lateral (select c.time_zone from engagement_card c where c.id = s.engagement_id offset 0) e
            where s.id = :id
              and case :as
                    when 'mentor' then s.mentor_id = :viewer
                    when 'staff' then :staff
                    else exists (select from session_student m join family_access f on f.student_id = m.student_id
                                 where m.session_id = s.id and f.viewer_id = :viewer)
                  end
            for update of s
            """)
        .param("id", id)
        .param("as", as)
        .param("viewer", viewer.id())
        .param("staff", viewer.may(Power.PLAN_SESSIONS))
        .one(Row.class);
    return new OpenedPlan(row, students(sql, id, as, viewer));
  }

  private static List<PlannedStudent> students(Sql sql, SessionId id, Asker as, Viewer viewer) {
    return sql.sql("""
            select m.student_id, m.cancelled_at, m.plan_revision, m.status,
                   :all or exists (select from family_access f where f.viewer_id = :viewer
                     and f.student_id = m.student_id) as theirs,
                   t.late as told_late, t.told_at as told_first,
                   e.starts_at as off_starts_at, e.planned_minutes as off_minutes
            from session_student m
            join told_fact t on t.session_id = m.session_id and t.student_id = m.student_id
            left join plan_entry e on e.session_id = m.session_id and e.revision = m.plan_revision
            where m.session_id = :id
            order by m.student_id
            """)
        .param("id", id)
        .param("all", as != Asker.FAMILY)
        .param("viewer", viewer.id())
        .list(PlannedStudent.class);
  }

  Cancellation cancellation(Organization organization) {
    return Cancellation.of(organization.policies().at(session.startsAt()), session.startsAt(),
        session.plannedMinutes());
  }

  /** Whether the mentor or staff cancelled it too, so that it stays so without this cancellation. */
  boolean isCancelledBesides(StandingCancellation cancellation) {
    return session.cancelledAskedBy() != null
        && session.cancelledAskedBy() != Asker.FAMILY
        && !Integer.valueOf(cancellation.revision()).equals(session.cancelledRevision());
  }

  Stream<PlannedStudent> standing() {
    return students.stream().filter(PlannedStudent::stands);
  }

  /**
   * What is owed for it as it stands: of each student whose family cancelled, by its notice; of the mentor where
   * nobody is left. Where the mentor or staff cancelled it, nothing, also of families that had cancelled before.
   */
  Outcome owed(Organization organization, Viewer by, Instant now) {
    var rule = cancellation(organization);
    boolean byFamilies = session.cancelledAt() == null || session.cancelledAskedBy() == Asker.FAMILY;
    var billed = students.stream()
        .map(one -> new Billed(one.studentId(), byFamilies && !one.stands()
            ? calledOff(one, organization).billed(one.status()) : Share.NOTHING))
        .toList();
    var statuses = students.stream().map(PlannedStudent::status).filter(Objects::nonNull).toList();
    var paid = byFamilies && session.cancelledAt() != null ? rule.paid(statuses) : Share.NOTHING;
    return new Outcome(
        session.id(), session.engagementId(), session.mentorId(), session.startsAt(), session.day(), session.dueAt(),
        session.attendanceRevision(), session.startsAt(), by.id(), now, billed, paid);
  }

  // What was cancelled is owed as it was planned then, whatever became of the session for others.
  private Cancellation calledOff(PlannedStudent one, Organization organization) {
    return one.offStartsAt() == null || one.offMinutes() == null
        ? cancellation(organization)
        : Cancellation.of(organization.policies().at(one.offStartsAt()), one.offStartsAt(), one.offMinutes());
  }
}
