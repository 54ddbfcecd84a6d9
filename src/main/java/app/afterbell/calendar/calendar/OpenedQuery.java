package app.afterbell.calendar.calendar;

import app.afterbell.calendar.calendar.Opened.Notes;
import app.afterbell.calendar.calendar.Opened.Student;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.MeetingLink;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the chosen session with its notes, by one query, and says that they were shown. Whose it is not, gets NotFound (R28). */
@Component
class OpenedQuery {

  private static final String SESSION = """
      select s.id, s.engagement_id, e.name as engagement, e.subject, e.meeting_link, p.name as mentor_name, s.starts_at,
             s.planned_minutes, s.due_at, s.attendance_at is not null as attendance_in, s.logged_at is not null as logged,
             s.actual_minutes, c.name as student_name, n.recorded_at, coalesce(n.revision > 1, false) as edited,
      """;

  // A part stays to be read where its student is no longer marked.
  private static final String OF_ALL = """
             false as self, m.status, n.body, t.body as part
      from session_fact s
      left join lateral (
        select m.student_id, m.status from session_student_fact m where m.session_id = s.id
        union all
        select t.student_id, null from notes_part_fact t
        where t.session_id = s.id
          and not exists (select from session_student_fact m where m.session_id = s.id and m.student_id = t.student_id)) m on true
      """;

  // R21, R28: the reader's own students alone, and notes only where they may read them.
  private static final String OF_FAMILY = """
             m.self, case when s.undo_until is null or s.undo_until <= :now then m.status end as status,
             case when bool_or(m.reads_notes) over () then n.body end as body,
             case when m.reads_notes then t.body end as part
      from session_fact s
      join lateral (select m.student_id, m.status, f.self, f.reads_notes from session_student_fact m
                    join family_access f on f.student_id = m.student_id and f.viewer_id = :viewer
                    where m.session_id = s.id) m on true
      """;

  private static final String BESIDE = """
      join engagement_card e on e.id = s.engagement_id
      join person_card p on p.id = s.mentor_id
      left join person_card c on c.id = m.student_id
      left join notes_fact n on n.session_id = s.id
      left join notes_part_fact t on t.session_id = s.id and t.student_id = m.student_id
      where s.id = :session and (:anyones or s.mentor_id = :viewer)
      order by c.name, c.id
      """;

  private final Sql sql;
  private final NotesReadings readings;

  OpenedQuery(Sql sql, NotesReadings readings) {
    this.sql = sql;
    this.readings = readings;
  }

  record Row(
      SessionId id,
      EngagementId engagementId,
      String engagement,
      String subject,
      @Nullable String meetingLink,
      String mentorName,
      Instant startsAt,
      int plannedMinutes,
      Instant dueAt,
      boolean attendanceIn,
      boolean logged,
      @Nullable Integer actualMinutes,
      @Nullable String studentName,
      boolean self,
      @Nullable AttendanceStatus status,
      @Nullable Instant recordedAt,
      boolean edited,
      @Nullable String body,
      @Nullable String part) {}

  @Transactional
  public Opened opened(Desk desk, SessionId id, Viewer viewer, Instant now) {
    var rows = sql.sql(SESSION + (desk == Desk.FAMILY ? OF_FAMILY : OF_ALL) + BESIDE)
        .param("session", id)
        .param("viewer", viewer.id())
        .param("anyones", desk != Desk.MENTOR)
        .param("now", now)
        .list(Row.class);
    if (rows.isEmpty()) {
      throw new NotFound();
    }
    var opened = opened(desk, rows, now);
    if (opened.notes() != null) {
      readings.shown(viewer, List.of(id), now);
    }
    return opened;
  }

  private Opened opened(Desk desk, List<Row> rows, Instant now) {
    var row = rows.getFirst();
    var family = desk == Desk.FAMILY;
    var end = row.startsAt().plus(Duration.ofMinutes(row.plannedMinutes()));
    var statuses = rows.stream().map(Row::status).filter(Objects::nonNull).toList();
    var students = rows.stream().filter(r -> r.studentName() != null).map(OpenedQuery::student).toList();
    var dueAt = family ? null : row.dueAt();
    return new Opened(
        row.id(), family ? Naming.forFamily(named(rows), row.subject()) : row.engagement(), row.subject(),
        desk == Desk.MENTOR ? row.engagementId() : null, desk == Desk.MENTOR ? null : row.mentorName(),
        row.startsAt(), row.plannedMinutes(), actual(rows), State.of(row.startsAt(), end, statuses, row.logged() || family, dueAt, now),
        row.attendanceIn(), students, now.isBefore(end) ? MeetingLink.safe(row.meetingLink()) : null,
        row.body() == null ? null : new Notes(row.body(), Objects.requireNonNull(row.recordedAt()), row.edited()),
        row.body() == null && row.recordedAt() != null);
  }

  // The minutes say that somebody was there: a family that is not told who, is not told them either.
  private static @Nullable Integer actual(List<Row> rows) {
    return rows.stream().anyMatch(row -> row.status() == AttendanceStatus.ATTENDED) ? rows.getFirst().actualMinutes() : null;
  }

  private static List<String> named(List<Row> rows) {
    return rows.stream().filter(row -> !row.self()).map(Row::studentName).filter(Objects::nonNull).toList();
  }

  private static Student student(Row row) {
    return new Student(Objects.requireNonNull(row.studentName()), row.status(), row.part());
  }
}
