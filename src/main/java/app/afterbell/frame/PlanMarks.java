package app.afterbell.frame;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What was lately done to the plans that concern each of some readers: as mentor, as family of a student, or as staff.
 * It costs what was done in the last half-hour or hour, not what there is.
 */
@Component
public class PlanMarks {

  private static final long STEP = Duration.ofMinutes(30).toSeconds();

  private final Sql sql;

  PlanMarks(Sql sql) {
    this.sql = sql;
  }

  record Row(PersonId reader, int count, Instant newest) {}

  /** Of those for whom something was done. */
  public Map<PersonId, Mark> of(Collection<PersonId> readers, Instant now) {
    return sql.sql("""
            with news as materialized (
              select c.session_id, c.student_id, c.at from plan_change_fact c where c.at >= :since),
            told as (
              select s.mentor_id as reader, n.at
              from news n
              cross join lateral (select x.mentor_id from session_plan_fact x where x.id = n.session_id offset 0) s
              union all
              select f.viewer_id, n.at
              from news n
              cross join lateral (
                select m.student_id from session_student_plan_fact m
                where m.session_id = n.session_id and (n.student_id is null or m.student_id = n.student_id) offset 0) m
              cross join lateral (
                select a.viewer_id from family_access a where a.student_id = m.student_id offset 0) f
              union all
              select r.id, n.at
              from news n cross join (
                select v.id from unnest(:readers::uuid[]) as v(id)
                where exists (select from role_card c where c.person_id = v.id and c.staff)) r)
            select reader, count(*) as count, max(at) as newest
            from told where reader = any(:readers::uuid[]) group by reader
            """)
        .param("since", Instant.ofEpochSecond((now.getEpochSecond() / STEP - 1) * STEP))
        .param("readers", readers)
        .list(Row.class).stream()
        .collect(Collectors.toMap(Row::reader, row -> new Mark(row.count(), row.newest())));
  }
}
