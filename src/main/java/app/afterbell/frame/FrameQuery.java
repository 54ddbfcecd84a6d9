package app.afterbell.frame;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.MeetingLink;
import app.afterbell.frame.Frame.Booked;
import app.afterbell.frame.Frame.Notes;
import app.afterbell.frame.Frame.Student;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Elsewhere;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionActs;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Reads the frame of a session by one query. Whose it is not in this portal, gets NotFound (R28). */
@Component
public class FrameQuery {

  private static final String SESSION = """
      select s.id, s.engagement_id, e.name as engagement, e.subject, e.meeting_link, s.mentor_id, p.name as mentor_name,
             (select x.name from session_substitute_fact u join person_card x on x.id = u.instead_of
              where u.session_id = s.id) as instead_of,
             s.starts_at,
             s.time_zone, s.planned_minutes, s.due_at, s.attendance_at is not null as attendance_in,
             s.cancelled_at is not null as cancelled, m.cancelled_at is not null as called_off,
             s.plan_revision, s.follows, k.booked_at, k.undo_until as booked_undo, coalesce(k.booked_by = :viewer,
               false) as booked_own,
             (select x.name from person_card x where x.id = k.booked_by) as booked_by,
             exists (select from move_proposal_fact x where x.session_id = s.id) as proposed,
             exists (select from calendar_answer x where x.session_id = s.id) as answered, s.logged_at is not null
               as logged, s.actual_minutes, c.id as student_id, c.name
               as student_name, c.time_zone as student_zone, n.recorded_at, coalesce(n.revision > 1, false) as edited,
      """;

  // A part stays to be read where its student is no longer marked.
  private static final String OF_ALL = """
             m.gone, f.family_name, false as self, m.status, n.body, t.body as part
      from session_plan_fact s
      left join lateral (
        select m.student_id, m.status, m.cancelled_at, false as gone from session_student_plan_fact m
          where m.session_id = s.id
        union all
        select t.student_id, null, null, true from notes_part_fact t
        where t.session_id = s.id
          and not exists (select from session_student_plan_fact m where m.session_id = s.id
            and m.student_id = t.student_id)) m on true
      left join student_family f on f.student_id = m.student_id
      """;

  // R21, R28: the reader's own students alone, and notes only where they may read them.
  private static final String OF_FAMILY = """
             false as gone, null as family_name, m.self, case when s.undo_until is null
               or s.undo_until <= :now then m.status end as status,
             case when bool_or(m.reads_notes and m.cancelled_at is null) over () then n.body end as body,
             case when m.reads_notes and m.cancelled_at is null then t.body end as part
      from session_plan_fact s
      join lateral (select m.student_id, m.status, m.cancelled_at, f.self, f.reads_notes
        from session_student_plan_fact m
                    join family_access f on f.student_id = m.student_id and f.viewer_id = :viewer
                    where m.session_id = s.id) m on true
      """;

  private static final String BESIDE = """
      join engagement_card e on e.id = s.engagement_id
      left join session_booking_fact k on s.booked and k.session_id = s.id
      join person_card p on p.id = s.mentor_id
      left join person_card c on c.id = m.student_id
      left join notes_fact n on n.session_id = s.id
      left join notes_part_fact t on t.session_id = s.id and t.student_id = m.student_id
      where s.id = :session and (:anyones or s.mentor_id = :viewer)
      order by c.name, c.id
      """;

  private final Sql sql;
  private final OffQuery offs;
  private final HistoryQuery history;
  private final ProposalsQuery proposals;
  private final AnsweredQuery answers;
  private final NotesReadings readings;
  private final Supplier<List<SessionActs>> acts;

  FrameQuery(
      Sql sql, OffQuery offs, HistoryQuery history, ProposalsQuery proposals, AnsweredQuery answers,
      NotesReadings readings,
      ObjectProvider<SessionActs> acts) {
    this.sql = sql;
    this.offs = offs;
    this.history = history;
    this.proposals = proposals;
    this.answers = answers;
    this.readings = readings;
    this.acts = SingletonSupplier.of(() -> acts.orderedStream().toList());
  }

  record Row(
      SessionId id,
      EngagementId engagementId,
      String engagement,
      String subject,
      @Nullable String meetingLink,
      PersonId mentorId,
      String mentorName,
      @Nullable String insteadOf,
      Instant startsAt,
      ZoneId timeZone,
      int plannedMinutes,
      Instant dueAt,
      boolean attendanceIn,
      boolean cancelled,
      boolean calledOff,
      int planRevision,
      @Nullable SessionId follows,
      @Nullable Instant bookedAt,
      @Nullable Instant bookedUndo,
      boolean bookedOwn,
      @Nullable String bookedBy,
      boolean proposed,
      boolean answered,
      boolean logged,
      @Nullable Integer actualMinutes,
      @Nullable PersonId studentId,
      @Nullable String studentName,
      @Nullable ZoneId studentZone,
      boolean gone,
      @Nullable String familyName,
      boolean self,
      @Nullable AttendanceStatus status,
      @Nullable Instant recordedAt,
      boolean edited,
      @Nullable String body,
      @Nullable String part) {

    private @Nullable Booked booked() {
      return bookedAt == null || bookedUndo == null || bookedBy == null ? null
          : new Booked(bookedBy, bookedOwn, bookedAt, bookedUndo);
    }

    private Instant endsAt() {
      return startsAt.plus(Duration.ofMinutes(plannedMinutes));
    }
  }

  /** For somebody who shows all that is in it: says that its notes were shown. */
  @Transactional
  public Frame shown(Portal portal, SessionId id, Viewer viewer, Instant now) {
    var frame = frame(portal, id, viewer, now);
    if (frame.notes() != null) {
      readings.shown(viewer, List.of(id), now);
    }
    return frame;
  }

  /** For a page that shows the notes by a statement of its own, and says so itself (R29). */
  public Frame frame(Portal portal, SessionId id, Viewer viewer, Instant now) {
    var rows = sql.sql(SESSION + (portal == Portal.FAMILY ? OF_FAMILY : OF_ALL) + BESIDE)
        .param("session", id)
        .param("viewer", viewer.id())
        .param("anyones", portal != Portal.MENTOR)
        .param("now", now)
        .list(Row.class);
    if (rows.isEmpty()) {
      throw new NotFound();
    }
    return frame(portal, rows, viewer, now);
  }

  private Frame frame(Portal portal, List<Row> rows, Viewer viewer, Instant now) {
    var row = rows.getFirst();
    var family = portal == Portal.FAMILY;
    var students = rows.stream().filter(r -> r.studentName() != null).map(FrameQuery::student).toList();
    return new Frame(
        portal, row.id(), row.engagementId(), family ? Naming.forFamily(named(rows), row.engagement())
        : row.engagement(), row.subject(),
        portal == Portal.MENTOR ? null
        : row.mentorName(), row.insteadOf(), row.startsAt(), row.plannedMinutes(), actual(rows),
        state(rows, family, now), students, Elsewhere.differs(row.startsAt(), row.timeZone(), viewer.zone())
        ? row.timeZone() : null,
        family ? List.of() : elsewhere(students, viewer, row.startsAt()),
        row.body() == null ? null : new Notes(row.body(), Objects.requireNonNull(row.recordedAt()), row.edited()),
        row.body() == null && row.recordedAt() != null && !isOff(rows),
        row.planRevision() > 0 ? history.of(row.id(), portal, viewer, now) : List.of(), row.follows(),
        row.booked(),
        row.proposed() && !isOff(rows) ? proposals.of(row.id(), portal, viewer, now) : List.of(),
        row.cancelled() || rows.stream().anyMatch(Row::calledOff) ? offs.of(row.id(), portal, viewer, now) : List.of(),
        isOff(rows) ? List.of() : acts(portal, row, viewer, now),
        row.answered() && !isOff(rows) ? answers.of(row.id(), portal, viewer) : List.of());
  }

  private List<SessionAct> acts(Portal portal, Row row, Viewer viewer, Instant now) {
    var about = new SessionActs.About(
        portal, row.id(), row.mentorId(), row.mentorName(), row.startsAt(), row.endsAt(), row.attendanceIn(),
        row.recordedAt() != null, MeetingLink.safe(row.meetingLink()));
    return acts.get().stream().flatMap(some -> some.of(about, viewer, now).stream()).toList();
  }

  private static State state(List<Row> rows, boolean family, Instant now) {
    var row = rows.getFirst();
    if (isOff(rows)) {
      return State.CANCELLED;
    }
    var statuses = rows.stream().filter(r -> row.logged() || !r.calledOff()).map(Row::status).filter(Objects::nonNull)
        .toList();
    return State.of(row.startsAt(), row.endsAt(), statuses, row.logged() || family, family ? null : row.dueAt(), now);
  }

  // For all that the reader sees of it: a family of a group, where its own students are cancelled.
  private static boolean isOff(List<Row> rows) {
    return rows.getFirst().cancelled() || rows.stream().allMatch(Row::calledOff);
  }

  private static List<Elsewhere> elsewhere(List<Student> students, Viewer viewer, Instant at) {
    return Elsewhere.of(
        at, viewer.zone(), students.stream().map(Student::name).toList(),
        students.stream().map(Student::timeZone).toList());
  }

  // The minutes say that somebody was there: a family that is not told who, is not told them either.
  private static @Nullable Integer actual(List<Row> rows) {
    return rows.stream().anyMatch(row -> row.status() == AttendanceStatus.ATTENDED) ? rows.getFirst().actualMinutes()
        : null;
  }

  private static List<String> named(List<Row> rows) {
    return rows.stream().filter(row -> !row.self()).map(Row::studentName).filter(Objects::nonNull).toList();
  }

  private static Student student(Row row) {
    return new Student(
        Objects.requireNonNull(row.studentId()), Objects.requireNonNull(row.studentName()),
        Objects.requireNonNull(row.studentZone()),
        row.gone(), row.calledOff(), row.familyName(), row.self(), row.status(), row.part());
  }
}
