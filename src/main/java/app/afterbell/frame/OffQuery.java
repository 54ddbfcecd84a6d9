package app.afterbell.frame;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads who cancelled a session, and when. Does not check the viewer: whose the session is, was asked before. */
@Component
public class OffQuery {

  private final Sql sql;

  OffQuery(Sql sql) {
    this.sql = sql;
  }

  /** The oldest first. What it comes to is the reader's own money alone (R27); a family sees its own students alone. */
  public List<Off> of(SessionId session, Portal portal, Viewer viewer, Instant now) {
    return sql.sql("""
            select e.revision, e.recorded_at, p.name as by_name, e.recorded_by = :viewer as own, e.asked_by, e.told_at,
                   case when e.kind = 'cancelled' then e.reason end as reason, e.billed as moved, e.note, x.status,
                     x.students,
                   case when e.recorded_by = :viewer and e.undo_until > :now then e.undo_until end as undo_until,
                   coalesce(b.minutes, w.minutes, 0) as minutes, coalesce(b.percent, w.percent, 0) as percent,
                   coalesce(b.total, w.total) as total, coalesce(b.currency, w.currency) as currency
            from plan_history e
            join person_card p on p.id = e.recorded_by
            cross join lateral (
              select max(h.status) as status, coalesce(array_agg(c.name order by c.name), '{}') as students, count(*)
                as named
              from plan_student_history h
              join person_card c on c.id = h.student_id
              where h.session_id = e.session_id and h.revision = e.revision
                and (not :family or exists (
                  select from family_access f where f.student_id = h.student_id and f.viewer_id = :viewer))) x
            left join lateral (
              select max(l.minutes) as minutes, max(l.percent) as percent, min(l.currency) as currency,
                     sum(l.total) filter (where :amounts or exists (
                       select from family_access f
                       where :family and f.student_id = l.student_id and f.viewer_id = :viewer and f.sees_money))
                         as total
              from charge_fact l
              join plan_student_history h
                on h.session_id = l.session_id and h.student_id = l.student_id and h.revision = e.revision
              where l.session_id = e.session_id and l.percent > 0 and not exists (select from charge_fact n
                where n.corrects = l.id)
                and (not :family or exists (
                  select from family_access f where f.student_id = l.student_id and f.viewer_id = :viewer))) b
                    on not :mentor
            left join lateral (
              select l.minutes, l.percent, l.total, l.currency from earning_fact l
              where l.session_id = e.session_id and l.percent > 0
                and not exists (select from earning_fact n where n.corrects = l.id)) w on :mentor
            where e.session_id = :session and (e.kind = 'cancelled' or e.billed) and (x.named > 0
              or e.asked_by <> 'family')
              and not exists (select from plan_history t where t.session_id = e.session_id
                and t.takes_back = e.revision)
            order by e.revision
            """)
        .param("session", session)
        .param("family", portal == Portal.FAMILY)
        .param("mentor", portal == Portal.MENTOR)
        .param("amounts", portal == Portal.STAFF && viewer.may(Power.SEE_AMOUNTS))
        .param("viewer", viewer.id())
        .param("now", now)
        .list(Off.class);
  }
}
