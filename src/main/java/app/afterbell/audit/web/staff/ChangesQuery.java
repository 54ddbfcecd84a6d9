package app.afterbell.audit.web.staff;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads who wrote what about a student: each entry of attendance and notes of their sessions, also of engagements that
 * they left, and what was changed of the person. A student has some thousands at most: they are put in order at each
 * reading.
 */
@Component
class ChangesQuery {

  private final Sql sql;

  ChangesQuery(Sql sql) {
    this.sql = sql;
  }

  /** @param before the {@link Change#place} after which the list goes on; empty for the newest */
  List<Change> newest(PersonId student, String before, int most) {
    return sql.sql("""
            with theirs as (
              select m.session_id from session_student_plan_fact m where m.student_id = :student),
            entries as (
              select 'attendance' as what, a.session_id, a.revision, a.recorded_at, a.recorded_by, a.withdrawn,
                m.status,
                     false as part, null as before, null as after, a.session_id as id
              from theirs t
              join attendance_history a on a.session_id = t.session_id
              left join attendance_mark_history m
                on m.session_id = a.session_id and m.revision = a.revision and m.student_id = :student
              where m.status is not null or a.withdrawn
              union all
              select 'notes', n.session_id, n.revision, n.recorded_at, n.recorded_by, false, null,
                     exists (select from notes_part_history p
                             where p.session_id = n.session_id and p.revision = n.revision and p.student_id = :student),
                     null, null, n.session_id
              from theirs t join notes_history n on n.session_id = t.session_id
              union all
              select 'person-' || f.what, null, 0, f.changed_at, f.changed_by, false, null, false, f.before, f.after,
                f.id
              from person_change_fact f where f.person_id = :student),
            placed as (
              select c.*, concat_ws('-', lpad(floor(extract(epoch from c.recorded_at) * 1000000)::bigint::text, 17,
                '0'),
                                    c.what, lpad(c.revision::text, 6, '0'), c.id) as place
              from entries c)
            select c.what, c.recorded_at, p.name as by_name, coalesce(c.recorded_by = s.mentor_id, false) as by_mentor,
                   c.session_id, e.name as engagement, s.starts_at, c.revision, c.withdrawn, c.status, c.part, c.before,
                   c.after, c.place
            from (select * from placed where :before = '' or place collate "C" < :before
                  order by place collate "C" desc limit :most) c
            left join session_plan_fact s on s.id = c.session_id
            left join engagement_card e on e.id = s.engagement_id
            left join person_card p on p.id = c.recorded_by
            order by c.place collate "C" desc
            """)
        .param("student", student)
        .param("before", before)
        .param("most", most)
        .list(Change.class);
  }
}
