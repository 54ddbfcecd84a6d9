package app.afterbell.sessions.web.api;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.web.api.TasksView.Engagement;
import app.afterbell.sessions.web.api.TasksView.Kind;
import app.afterbell.sessions.web.api.TasksView.Person;
import app.afterbell.sessions.web.api.TasksView.Task;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a mentor's open tasks. */
@Component
class TasksQuery {

  private final Sql sql;

  TasksQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      SessionId sessionId,
      EngagementId engagementId,
      String name,
      Instant startsAt,
      ZoneId timeZone,
      int plannedMinutes,
      Instant dueAt,
      @Nullable Instant attendanceAt,
      @Nullable Instant notesAt,
      List<PersonId> students,
      List<String> studentNames) {

    private Task toTask(Instant now) {
      var open = new ArrayList<Kind>();
      if (attendanceAt == null) {
        open.add(Kind.ATTENDANCE);
      }
      if (notesAt == null) {
        open.add(Kind.NOTES);
      }
      return new Task(
          sessionId, new Engagement(engagementId, name), persons(), startsAt, timeZone, plannedMinutes,
          dueAt, now.isAfter(dueAt), open);
    }

    private List<Person> persons() {
      return IntStream.range(0, students.size())
          .mapToObj(i -> new Person(students.get(i), studentNames.get(i)))
          .toList();
    }
  }

  @Transactional(readOnly = true)
  public TasksView tasks(Viewer mentor, Instant now) {
    var tasks = sql.sql("""
            select t.session_id, t.engagement_id, e.name, t.starts_at, e.time_zone, t.planned_minutes, t.due_at,
                   t.attendance_at, t.notes_at, p.students, p.student_names
            -- by the mentor's index
            from (select o.* from open_task o where o.mentor_id = :mentor and o.starts_at <= :now offset 0) t
            join engagement_card e on e.id = t.engagement_id
            cross join lateral (
              select array_agg(c.id order by c.name, c.id) as students,
                     array_agg(c.name order by c.name, c.id) as student_names
              from session_student_fact m join person_card c on c.id = m.student_id
              where m.session_id = t.session_id) p
            order by t.due_at, t.session_id
            limit :most
            """)
        .param("mentor", mentor.id())
        .param("now", now)
        .param("most", TasksView.MOST + 1)
        .list(Row.class)
        .stream()
        .map(row -> row.toTask(now))
        .toList();
    return new TasksView(tasks.stream().limit(TasksView.MOST).toList(), tasks.size() > TasksView.MOST);
  }
}
