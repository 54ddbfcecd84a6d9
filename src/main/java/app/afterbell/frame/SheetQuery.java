package app.afterbell.frame;

import app.afterbell.frame.Sheet.Part;
import app.afterbell.frame.Sheet.Plan;
import app.afterbell.frame.Sheet.Text;
import app.afterbell.sessions.Names;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads one session whole. A person who may not see it, gets NotFound (R28). */
@Component
public class SheetQuery {

  // Nobody reads more; somebody's program may write more.
  private static final int MOST_ENTRIES = 50;
  private static final int MOST_TEXTS = 20;
  private static final int MOST_PARTS = 400;

  private final Sql sql;

  SheetQuery(Sql sql) {
    this.sql = sql;
  }

  record TextRow(int revision, Instant recordedAt, PersonId recordedBy, String recordedByName, String body) {}

  record PartRow(int revision, PersonId studentId, String studentName, String body) {}

  /** A mentor's own session, without what was undone. */
  public Sheet ofMentor(Frame frame, Viewer mentor) {
    return sheet(frame, plan(frame.id(), mentor, false), false);
  }

  /** Any session, for staff, with all that ever stood. */
  public Sheet ofStaff(Frame frame, Viewer staff) {
    return sheet(frame, plan(frame.id(), staff, staff.may(Power.USE_DESK)), true);
  }

  private Sheet sheet(Frame frame, Plan plan, boolean undone) {
    var students = frame.students().stream().filter(student -> !student.gone()).toList();
    return new Sheet(
        plan, students,
        new EntriesQuery(sql, plan, MOST_ENTRIES, undone).entries(), texts(plan, students));
  }

  private Plan plan(SessionId id, Viewer viewer, boolean anyones) {
    return sql.sql("""
            select s.id, s.engagement_id, e.name as engagement, e.subject, s.mentor_id, p.name as mentor_name,
                   s.starts_at, s.time_zone, s.planned_minutes, s.due_at, e.meeting_link, s.attendance_at, s.notes_at,
                     s.logged_at
            from session_plan_fact s
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = s.mentor_id
            where s.id = :id and (:anyones or s.mentor_id = :viewer)
            """)
        .param("id", id)
        .param("anyones", anyones)
        .param("viewer", viewer.id())
        .one(Plan.class);
  }

  private List<Text> texts(Plan plan, List<Frame.Student> students) {
    var parts = parts(plan, students);
    return sql.sql("""
            select n.revision, n.recorded_at, n.recorded_by, p.name as recorded_by_name, n.body
            from notes_history n join person_card p on p.id = n.recorded_by
            where n.session_id = :session
            order by n.revision desc
            limit :most
            """)
        .param("session", plan.id())
        .param("most", MOST_TEXTS)
        .list(TextRow.class)
        .stream()
        .map(row -> new Text(row.revision(), row.recordedAt(), row.recordedByName(),
            !row.recordedBy().equals(plan.mentorId()), row.body(), parts.getOrDefault(row.revision(), List.of())))
        .toList();
  }

  private Map<Integer, List<Part>> parts(Plan plan, List<Frame.Student> students) {
    var rows = sql.sql("""
            select n.revision, n.student_id, p.name as student_name, n.body
            from notes_part_history n join person_card p on p.id = n.student_id
            where n.session_id = :session
            order by n.revision desc, p.name, p.id
            limit :most
            """)
        .param("session", plan.id())
        .param("most", MOST_PARTS)
        .list(PartRow.class);
    var names = new LinkedHashMap<PersonId, String>();
    students.forEach(student -> names.put(student.id(), student.name()));
    rows.forEach(row -> names.put(row.studentId(), row.studentName()));
    var all = List.copyOf(names.values());
    return rows.stream().collect(Collectors.groupingBy(
        PartRow::revision,
        Collectors.mapping(row -> new Part(Names.apart(row.studentName(), all), row.body()), Collectors.toList())));
  }
}
