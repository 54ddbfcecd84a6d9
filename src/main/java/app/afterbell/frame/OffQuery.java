package app.afterbell.frame;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads who called a session off, and when. Does not check the viewer: whose the session is, was asked before. */
@Component
public class OffQuery {

  private final Sql sql;

  OffQuery(Sql sql) {
    this.sql = sql;
  }

  /** The oldest first. @param family whether the reader sees what concerns their own students alone */
  public List<Off> of(SessionId session, boolean family, Viewer viewer, Instant now) {
    return sql.sql(
            """
            select e.revision, e.recorded_at, p.name as by_name, e.recorded_by = :viewer as own, e.asked_by, e.told_at, e.reason,
                   e.note, x.status, x.students,
                   case when e.recorded_by = :viewer and e.undo_until > :now then e.undo_until end as undo_until
            from plan_history e
            join person_card p on p.id = e.recorded_by
            cross join lateral (
              select max(h.status) as status, coalesce(array_agg(c.name order by c.name), '{}') as students, count(*) as named
              from plan_student_history h
              join person_card c on c.id = h.student_id
              where h.session_id = e.session_id and h.revision = e.revision
                and (not :family or exists (
                  select from family_access f where f.student_id = h.student_id and f.viewer_id = :viewer))) x
            where e.session_id = :session and e.kind = 'cancelled' and (x.named > 0 or e.asked_by <> 'family')
              and not exists (select from plan_history t where t.session_id = e.session_id and t.takes_back = e.revision)
            order by e.revision
            """)
        .param("session", session)
        .param("family", family)
        .param("viewer", viewer.id())
        .param("now", now)
        .list(Off.class);
  }
}
