package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to one session as it stands, for those who log it: its mentor, and staff who log for mentors. */
@Component
public class Sessions {

  private final Sql sql;
  private final AttendanceEntries entries;
  private final NotesEntries notes;

  Sessions(Sql sql, AttendanceEntries entries, NotesEntries notes) {
    this.sql = sql;
    this.entries = entries;
    this.notes = notes;
  }

  /**
   * A session's plan, and where its tasks stand.
   * @param cancelledAt when it was cancelled before its start: it has no tasks then
   */
  public record SessionCard(
      SessionId id,
      EngagementId engagementId,
      String engagementName,
      String subject,
      PersonId mentorId,
      String mentorName,
      Instant startsAt,
      ZoneId timeZone,
      int plannedMinutes,
      Instant dueAt,
      @Nullable String meetingLink,
      int attendanceRevision,
      @Nullable Instant attendanceAt,
      int notesRevision,
      @Nullable Instant notesAt,
      @Nullable Instant loggedAt,
      @Nullable Instant cancelledAt) {

    public Instant plannedEnd() {
      return startsAt.plus(Duration.ofMinutes(plannedMinutes));
    }

    public boolean hasStarted(Instant now) {
      return !now.isBefore(startsAt);
    }
  }

  /** One student of a session. */
  public record Student(PersonId id, String name, ZoneId timeZone, @Nullable String familyName) {}

  /** The session, if this viewer may log it. Throws NotFound otherwise (R28). */
  public SessionCard card(SessionId id, Viewer viewer) {
    return sql.sql("""
            select s.id, s.engagement_id, e.name as engagement_name, e.subject, s.mentor_id, p.name as mentor_name,
                   s.starts_at, s.time_zone, s.planned_minutes, s.due_at, e.meeting_link, s.attendance_revision,
                     s.attendance_at,
                   s.notes_revision, s.notes_at, s.logged_at, s.cancelled_at
            from session s
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = s.mentor_id
            where s.id = :id and (s.mentor_id = :viewer or :logsForMentors)
            """)
        .param("id", id)
        .param("viewer", viewer.id())
        .param("logsForMentors", viewer.may(Power.LOG_FOR_MENTORS))
        .one(SessionCard.class);
  }

  /**
   * Who the session is for, by name, without those who cancelled before its start. Ask {@link #card} first: this does
   * not check the viewer.
   */
  public List<Student> students(SessionId session) {
    return sql.sql("""
            select p.id, p.name, p.time_zone, f.family_name
            from session_student m
            join person_card p on p.id = m.student_id
            left join student_family f on f.student_id = m.student_id
            where m.session_id = :session and m.cancelled_at is null
            order by p.name, p.id
            """)
        .param("session", session)
        .list(Student.class);
  }

  /** The attendance that stands, if any. Ask {@link #card} first: this does not check the viewer. */
  public Optional<StandingAttendance> attendance(SessionCard session) {
    return session.attendanceAt() == null ? Optional.empty()
        : Optional.ofNullable(entries.standing(List.of(session.id())).get(session.id()));
  }

  /**
   * The notes that stand, with every part of them (R21), if any. Ask {@link #card} first: this does not check the
   * viewer.
   */
  public Optional<StandingNotes> notes(SessionCard session) {
    return session.notesAt() == null ? Optional.empty()
        : Optional.ofNullable(notes.standing(List.of(session.id())).get(session.id()));
  }
}
