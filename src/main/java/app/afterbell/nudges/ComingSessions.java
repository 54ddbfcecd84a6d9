package app.afterbell.nudges;

import static java.util.stream.Collectors.groupingBy;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what comes for people: what they mentor, their own, and that of their students; never what is cancelled. */
@Component
class ComingSessions {

  /** Beyond the end of the next day, wherever somebody lives. */
  private static final Duration AHEAD = Duration.ofHours(56);
  private static final int MOST = 60;

  private final Sql sql;

  ComingSessions(Sql sql) {
    this.sql = sql;
  }

  /** In their order. Who has nothing is not in it; one that somebody mentors for their own child is there once. */
  Map<PersonId, List<Coming>> of(Collection<PersonId> people, Instant now) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return sql.sql("""
            with theirs as materialized (
              select p.id as person, s.id as session, true as mentors, '{}'::text[] as students
              from unnest(:people::uuid[]) as p (id)
              cross join lateral (
                select x.id from session_fact x
                where x.mentor_id = p.id and x.starts_at > :now and x.starts_at <= :until
                order by x.starts_at limit :most) s
              where exists (select from role_card r where r.person_id = p.id and r.role = 'mentor')
              union all
              select f.viewer_id, m.session_id, false,
                     coalesce(array_agg(c.name order by c.name) filter (where not f.self), '{}')
              from unnest(:people::uuid[]) as p (id)
              join family_access f on f.viewer_id = p.id
              cross join lateral (
                select x.session_id from session_student_fact x
                where x.student_id = f.student_id and x.starts_at > :now and x.starts_at <= :until
                order by x.starts_at limit :most) m
              join person_card c on c.id = f.student_id
              group by f.viewer_id, m.session_id)
            select distinct on (t.person, s.starts_at, s.id)
                   t.person, s.id as session, s.starts_at, s.planned_minutes as minutes, e.subject,
                   q.name as mentor_name, t.mentors, t.students
            from theirs t
            cross join lateral (select x.* from session_fact x where x.id = t.session offset 0) s
            cross join lateral (select x.subject from engagement_card x where x.id = s.engagement_id offset 0) e
            cross join lateral (select x.name from person_card x where x.id = s.mentor_id offset 0) q
            order by t.person, s.starts_at, s.id, t.mentors desc
            """)
        .param("people", List.copyOf(people))
        .param("now", now)
        .param("until", now.plus(AHEAD))
        .param("most", MOST)
        .list(Coming.class).stream()
        .collect(groupingBy(Coming::person));
  }
}
