package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.organization.Organization;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session with its row locked, so that submissions to it come one after the other. */
record OpenedSession(
    SessionId id,
    EngagementId engagementId,
    String subject,
    PersonId mentorId,
    Instant startsAt,
    int plannedMinutes,
    int attendanceRevision,
    @Nullable Instant attendanceAt,
    int notesRevision,
    @Nullable Instant notesAt,
    List<PersonId> students) {

  /** For its mentor, and for staff who log for mentors; for anyone else there is no such session (R28). */
  static OpenedSession lock(Sql sql, SessionId id, Viewer viewer) {
    return sql.sql(
            """
            select s.id, s.engagement_id, (select e.subject from engagement_card e where e.id = s.engagement_id) as subject,
                   s.mentor_id, s.starts_at, s.planned_minutes,
                   s.attendance_revision, s.attendance_at, s.notes_revision, s.notes_at,
                   array(select m.student_id from session_member m where m.session_id = s.id) as students
            from session s
            where s.id = :id and (s.mentor_id = :viewer or :logsForMentors)
            for update of s
            """)
        .param("id", id)
        .param("viewer", viewer.id())
        .param("logsForMentors", logsForMentors(viewer))
        .one(OpenedSession.class);
  }

  /** Coordinators and admins can log for a mentor (R12). */
  static boolean logsForMentors(Viewer viewer) {
    return viewer.is(Role.COORDINATOR) || viewer.is(Role.ADMIN);
  }

  boolean startedBy(Instant now) {
    return !now.isBefore(startsAt);
  }

  boolean isLogged() {
    return attendanceAt != null && notesAt != null;
  }

  Instant plannedEnd() {
    return startsAt.plus(Duration.ofMinutes(plannedMinutes));
  }

  Instant dueAt(Organization organization) {
    return plannedEnd().plus(organization.dueAfter());
  }
}
