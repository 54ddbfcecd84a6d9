package app.afterbell.family.web.home;

import app.afterbell.family.web.home.FamilyPage.Course;
import app.afterbell.family.web.home.FamilyPage.News;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whose sessions somebody sees as family: a guardian those of their students, a student their own (R28). */
@Component
class StudentsQuery {

  private final Sql sql;

  StudentsQuery(Sql sql) {
    this.sql = sql;
  }

  record StudentRow(PersonId id, String name, boolean self, boolean readsNotes, boolean seesMoney) {}

  record NewsRow(int count, @Nullable Instant newest) {}

  List<StudentRow> students(Viewer viewer) {
    return sql.sql(
            """
            select p.id, p.name, a.self, a.reads_notes, a.sees_money
            from family_access a join person_card p on p.id = a.student_id
            where a.viewer_id = :viewer
            order by a.self desc, p.name, p.id
            """)
        .param("viewer", viewer.id())
        .list(StudentRow.class);
  }

  // A session that was called off is not counted; one that nobody has logged yet is.
  List<Course> courses(Viewer viewer, Instant now) {
    return sql.sql(
            """
            select a.student_id, e.id, e.name, t.name as mentor_name, x.sessions, x.since, x.next_at
            from family_access a
            cross join lateral (
              select f.engagement_id,
                     count(*) filter (where f.starts_at <= :now and coalesce(f.status, 'attended') in ('attended', 'missed'))
                       as sessions,
                     min(f.starts_at) filter (where f.starts_at <= :now) as since,
                     min(f.starts_at) filter (where f.starts_at > :now) as next_at
              from session_student_fact f
              where f.student_id = a.student_id
              group by f.engagement_id) x
            join engagement_card e on e.id = x.engagement_id
            join person_card t on t.id = e.mentor_id
            where a.viewer_id = :viewer
            order by e.name, e.id
            """)
        .param("viewer", viewer.id())
        .param("now", now)
        .list(Course.class);
  }

  /** Notes that first came in since then, in all that this reader may read. */
  @Nullable News news(Viewer viewer, Instant since) {
    var row = sql.sql(
            """
            select count(*) as count, max(f.notes_at) as newest
            from (select distinct m.session_id
                  from family_access a
                  cross join lateral ( -- offset 0: asked for each student by the index, and not joined to everybody's sessions
                    select x.session_id from session_student_fact x
                    where x.student_id = a.student_id and x.news_at > :since offset 0) m
                  where a.viewer_id = :viewer and a.reads_notes) s
            join session_fact f on f.id = s.session_id
            where f.notes_at > :since
            """)
        .param("viewer", viewer.id())
        .param("since", since)
        .one(NewsRow.class);
    return row.newest() == null ? null : new News(row.count(), since, row.newest());
  }
}
