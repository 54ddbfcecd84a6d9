package app.afterbell.overview.web.family;

import app.afterbell.overview.web.family.FamilyPage.Item;
import app.afterbell.overview.web.family.FamilyPage.Student;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sessions of the reader's own students: a guardian's, and their own for a student (R28). */
@Component
class FamilyQuery {

  private static final int MOST = 30;

  private final Sql sql;

  FamilyQuery(Sql sql) {
    this.sql = sql;
  }

  record StudentRow(PersonId id, String name, @Nullable Instant nextAt) {}

  @Transactional(readOnly = true)
  public FamilyPage page(Viewer viewer, Instant now) {
    var students = students(viewer, now);
    var sessions = sessions(students.stream().map(StudentRow::id).toList(), now).stream()
        .collect(Collectors.groupingBy(Item::studentId));
    return new FamilyPage(students.stream()
        .map(row -> new Student(
            row.name(), row.id().equals(viewer.id()), row.nextAt(), sessions.getOrDefault(row.id(), List.of())))
        .toList());
  }

  private List<StudentRow> students(Viewer viewer, Instant now) {
    return sql.sql(
            """
            select p.id, p.name,
                   (select min(s.starts_at) from engagement_member m
                    join session_fact s on s.engagement_id = m.engagement_id
                    where m.student_id = p.id and s.starts_at > :now) as next_at
            from (
              select :viewer::uuid as id where :student
              union
              select g.student_id from guardian_of g where g.guardian_id = :viewer and :guardian) mine
            join person_card p on p.id = mine.id
            order by p.name, p.id
            """)
        .param("viewer", viewer.id())
        .param("student", viewer.is(Role.STUDENT))
        .param("guardian", viewer.is(Role.GUARDIAN))
        .param("now", now)
        .list(StudentRow.class);
  }

  // In a group that somebody joined later, the sessions before are not theirs: the attendance doesn't name them.
  private List<Item> sessions(List<PersonId> students, Instant now) {
    return sql.sql(
            """
            select c.id as student_id, s.id, e.name as engagement, t.name as mentor_name, s.starts_at, s.planned_minutes,
                   case when a.undo_until is null or a.undo_until <= :now then m.status end as status,
                   case when m.status = 'attended' then a.actual_minutes end as actual_minutes,
                   n.body as notes, n.recorded_at as notes_at, coalesce(n.revision > 1, false) as edited
            from person_card c
            cross join lateral (
              select f.* from engagement_member em join session_fact f on f.engagement_id = em.engagement_id
              where em.student_id = c.id and f.starts_at <= :now
                and (f.attendance_at is null
                     or exists (select from attendance_mark_fact x where x.session_id = f.id and x.student_id = c.id))
              order by f.starts_at desc, f.id desc
              limit :most) s
            join engagement_card e on e.id = s.engagement_id
            join person_card t on t.id = s.mentor_id
            left join attendance_fact a on a.session_id = s.id
            left join attendance_mark_fact m on m.session_id = s.id and m.student_id = c.id
            left join notes_fact n on n.session_id = s.id
            where c.id = any(:students)
            order by s.starts_at desc, s.id desc
            """)
        .param("students", students)
        .param("now", now)
        .param("most", MOST)
        .list(Item.class);
  }
}
