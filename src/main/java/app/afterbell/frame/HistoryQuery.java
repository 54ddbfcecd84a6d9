package app.afterbell.frame;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what was done to a session's plan. Does not check the viewer: whose the session is, was asked before. */
@Component
public class HistoryQuery {

  private static final int MOST = 60;

  private final Sql sql;

  HistoryQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * The newest first. A family sees what concerns its own students alone. What was taken back before anybody was told,
   * and that it was, staff see, and who did it for a minute.
   */
  public List<PlanLine> of(SessionId session, Portal portal, Viewer viewer, Instant now) {
    return sql.sql("""
            select e.revision, e.kind, e.recorded_at, p.name as by_name, e.recorded_by = :viewer as own, e.asked_by,
                   e.told_at, e.reason, case when e.kind = 'moved' and (not :family or x.named > 0
                     or e.asked_by <> 'family')
                     then move_reason_words(e.reason, e.recorded_at) end
                     as reason_words, e.note,
                   e.starts_at, e.planned_minutes, e.to_starts_at, e.to_minutes, e.late, e.becomes, e.undo_until,
                   t.revision is not null as taken_back, x.students,
                   q.name as mentor_name
            from plan_history e
            join person_card p on p.id = e.recorded_by
            left join person_card q on q.id = e.to_mentor_id
            left join plan_history t on t.session_id = e.session_id and t.takes_back = e.revision
            cross join lateral (
              select coalesce(array_agg(c.name order by c.name), '{}') as students, count(*) as named
              from plan_student_history h
              join person_card c on c.id = h.student_id
              where h.session_id = e.session_id and h.revision = e.revision
                and (not :family or exists (
                  select from family_access f where f.student_id = h.student_id and f.viewer_id = :viewer))) x
            where e.session_id = :session
              and (not :family or x.named > 0 or e.asked_by <> 'family' or e.kind <> 'cancelled')
              and (:staff or t.revision is null
                and (e.kind <> 'taken_back'
                  or e.recorded_by = :viewer and e.recorded_at > :now::timestamptz - interval '1 minute'))
            order by e.revision desc
            limit :most
            """)
        .param("session", session)
        .param("family", portal == Portal.FAMILY)
        .param("staff", portal == Portal.STAFF)
        .param("viewer", viewer.id())
        .param("now", now)
        .param("most", MOST)
        .list(PlanLine.class);
  }
}
