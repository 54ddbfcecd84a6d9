package app.afterbell.planning;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads which mentors could take a session, who fits first, and why the others could not (R34). */
@Component
class Candidates {

  private static final int MOST = 200;

  private final Sql sql;

  Candidates(Sql sql) {
    this.sql = sql;
  }

  List<Candidate> of(SessionId session) {
    return sql.sql("""
            select p.id, p.name,
                   exists (select from engagement_card c
                           where c.mentor_id = p.id and lower(c.subject) = lower(e.subject)) as teaches,
                   exists (select from session_fact o
                           where o.mentor_id = p.id and o.starts_at > s.starts_at - interval '8 hours'
                             and o.starts_at < s.planned_end and o.planned_end > s.starts_at) as busy,
                   exists (select from mentor_leave l
                           where l.mentor_id = p.id and l.taken_back_at is null and l.from_at < s.planned_end
                             and l.to_at > s.starts_at) as away
            from session_fact s
            join engagement_card e on e.id = s.engagement_id
            join role_card r on r.role = 'mentor' and r.person_id <> s.mentor_id and r.person_id <> e.mentor_id
            join person_card p on p.id = r.person_id and p.open
            where s.id = :session
            order by 3 desc, 4, 5, p.name, p.id
            limit :most
            """)
        .param("session", session)
        .param("most", MOST)
        .list(Candidate.class).stream()
        .sorted((a, b) -> Boolean.compare(b.fits(), a.fits())).toList();
  }
}
