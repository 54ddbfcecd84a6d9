package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Policy;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session with its row locked, so that submissions to it come one after the other.
 *
 * @param day on which it starts by the calendar of its engagement's zone: whose terms hold
 * @param students that it stands for
 * @param calledOff the statuses of those whose families cancelled before (R14)
 */
record OpenedSession(
    SessionId id,
    EngagementId engagementId,
    String subject,
    PersonId mentorId,
    Instant startsAt,
    LocalDate day,
    int plannedMinutes,
    Instant dueAt,
    int attendanceRevision,
    @Nullable Instant attendanceAt,
    int notesRevision,
    @Nullable Instant notesAt,
    @Nullable Instant cancelledAt,
    List<PersonId> students,
    List<AttendanceStatus> calledOff) {

  /** Who opens which session. */
  interface Asking {
    SessionId session();

    Viewer by();
  }

  private record One(SessionId session, Viewer by) implements Asking {}

  /** For its mentor, and for staff who log for mentors; for anyone else there is no such session (R28). */
  static OpenedSession lock(Sql sql, SessionId id, Viewer viewer) {
    return lock(sql, List.of(new One(id, viewer))).get(id);
  }

  /**
   * Likewise of many at once, each asked for once. They are locked in the order of their ids: two who ask for the same
   * wait, and don't lock each other out.
   */
  static Map<SessionId, OpenedSession> lock(Sql sql, Collection<? extends Asking> asked) {
    var opened = sql.sql("""
            select s.id, s.engagement_id, e.subject, s.mentor_id, s.starts_at,
                   (s.starts_at at time zone e.time_zone)::date as day, s.planned_minutes, s.due_at,
                   s.attendance_revision, s.attendance_at, s.notes_revision, s.notes_at, s.cancelled_at,
                   array(select m.student_id from session_student m
                         where m.session_id = s.id and m.cancelled_at is null) as students,
                   array(select m.status from session_student m
                         where m.session_id = s.id and m.cancelled_at is not null and m.status is not null)
                           as called_off
            from unnest(:ids::uuid[], :viewers::uuid[], :logsForMentors::boolean[]) as a(id, viewer, logs_for_mentors)
            join session s on s.id = a.id and (s.mentor_id = a.viewer or a.logs_for_mentors)
            cross join lateral (
              select c.subject, c.time_zone from engagement_card c where c.id = s.engagement_id offset 0) e
            order by s.id
            for update of s
            """)
        .each("ids", asked, Asking::session)
        .each("viewers", asked, one -> one.by().id())
        .each("logsForMentors", asked, one -> one.by().may(Power.LOG_FOR_MENTORS))
        .list(OpenedSession.class)
        .stream()
        .collect(Collectors.toMap(OpenedSession::id, Function.identity()));
    if (opened.size() < asked.size()) {
      throw new NotFound();
    }
    return opened;
  }

  boolean startedBy(Instant now) {
    return !now.isBefore(startsAt);
  }

  boolean isLogged() {
    return attendanceAt != null && notesAt != null;
  }

  /** By which it is judged, whenever that is. */
  Policy policy(Organization organization) {
    return organization.policies().at(startsAt);
  }

  /** As it stands when this attendance has come in. */
  OpenedSession attended(int revision, Instant at) {
    return new OpenedSession(
        id, engagementId, subject, mentorId, startsAt, day, plannedMinutes, dueAt,
        revision, attendanceAt == null ? at : attendanceAt, notesRevision, notesAt, cancelledAt, students, calledOff);
  }
}
