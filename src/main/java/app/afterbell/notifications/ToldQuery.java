package app.afterbell.notifications;

import app.afterbell.notifications.PlanMail.News;
import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads who is told of what was done to plans, and what each of them may know of it. Nobody reads of other families.
 */
@Component
class ToldQuery {

  private final Sql sql;

  ToldQuery(Sql sql) {
    this.sql = sql;
  }

  // Where the mentor or staff cancel, also families that had cancelled before are told: they owe nothing any more.
  // Of a move, all who are left in the session. Of a date that was cancelled and planned again meanwhile, nobody: what
  // stands is what they know.
  List<ToldOfPlan> of(List<News> due) {
    return sql.sql("""
            with due as (
              select * from unnest(:sessions::uuid[], :revisions::integer[]) as d (session_id, revision)),
            news as (
              select e.session_id, e.revision, e.kind, e.recorded_at, e.recorded_by, e.asked_by, e.reason, e.note,
                     e.starts_at, e.planned_minutes, e.to_starts_at, e.to_minutes, e.late, e.becomes, s.mentor_id,
                     s.cancelled_at is not null as whole, c.subject,
                     case when e.kind = 'moved' then move_reason_words(e.reason, e.recorded_at) end as reason_words
              from due d
              join plan_history e on e.session_id = d.session_id and e.revision = d.revision
              join session_plan_fact s on s.id = d.session_id
              join engagement_card c on c.id = s.engagement_id
              where not (e.kind = 'cancelled' and exists (
                select from session_fact again
                where again.engagement_id = s.engagement_id and again.starts_at = e.starts_at and again.id <> s.id))
                -- it was to take place after all, and is cancelled again
                and not (e.kind = 'taken_back' and s.cancelled_at is not null)
              union all
              select s.id, d.revision, 'booked', k.booked_at, k.booked_by, 'family', null, null, s.starts_at,
                     s.planned_minutes, null, null, false, null, s.mentor_id, false, c.subject, null
              from due d
              join session_booking_fact k on k.session_id = d.session_id
              join session_fact s on s.id = d.session_id -- one that was cancelled meanwhile is told by that
              join engagement_card c on c.id = s.engagement_id
              where d.revision = 0),
            off as (
              select n.session_id, n.revision, m.student_id, h.status
              from news n
              join session_student_plan_fact m on m.session_id = n.session_id
              left join plan_student_history h
                on h.session_id = n.session_id and h.revision = n.revision and h.student_id = m.student_id
              where h.student_id is not null or n.kind = 'cancelled' and n.asked_by <> 'family'
                or n.kind in ('moved', 'substituted', 'booked', 'taken_back') and m.cancelled_at is null),
            concerned as (
              select n.session_id, n.revision, n.mentor_id as person_id, true as mentor, false as self, true
                as sees_money
              from news n
              where n.kind <> 'substituted' -- both mentors know it: the one asked, the other accepted
              union all
              select o.session_id, o.revision, f.viewer_id, false, bool_or(f.self), bool_or(f.sees_money)
              from off o join family_access f on f.student_id = o.student_id
              group by o.session_id, o.revision, f.viewer_id)
            select n.session_id, w.person_id, n.kind, n.asked_by, n.recorded_at, n.reason, n.note, n.starts_at,
              n.planned_minutes, n.whole,
              n.subject, n.to_starts_at, n.to_minutes, n.late, n.becomes, n.reason_words,
                   w.mentor, w.self, w.sees_money, p.name, p.time_zone as zone, a.email, t.name as mentor_name,
                     ta.email as mentor_email,
                   b.name as by_name, ba.email as by_email,
                   exists (select from family_access x join off o on o.student_id = x.student_id
                           where o.session_id = n.session_id and x.viewer_id = n.recorded_by and not x.self)
                             as by_guardian,
                   (select max(o.status) from off o where o.session_id = n.session_id and o.revision = n.revision)
                     as status,
                   array(select q.name from off o join person_card q on q.id = o.student_id
                         where o.session_id = n.session_id and o.revision = n.revision
                           and (w.mentor or exists (select from family_access x
                                                    where x.viewer_id = w.person_id and x.student_id = o.student_id))
                         order by q.name) as students
            from concerned w
            join news n on n.session_id = w.session_id and n.revision = w.revision
            join person_card p on p.id = w.person_id
            join person_address a on a.person_id = w.person_id
            join person_card t on t.id = n.mentor_id
            left join person_address ta on ta.person_id = n.mentor_id
            join person_card b on b.id = n.recorded_by
            left join person_address ba on ba.person_id = n.recorded_by
            order by n.session_id, n.revision, w.mentor desc, a.email
            """)
        .each("sessions", due, News::sessionId)
        .each("revisions", due, News::revision)
        .list(ToldOfPlan.class);
  }
}
