package app.afterbell.sessions;

import app.afterbell.shared.Sql;
import java.util.List;

/**
 * What stands of sessions, and what follows from the entries of their plans and the lines of money: where they differ.
 */
record WhatStands(Sql sql) {

  List<String> wrong() {
    return sql.sql("""
            with standing as (
              select e.* from plan_entry e
              where e.kind in ('cancelled', 'moved')
                and not exists (select from plan_entry t where t.session_id = e.session_id
                  and t.takes_back = e.revision)),
            company as (
              select session_id from standing where kind = 'cancelled' and asked_by <> 'family'),
            off as (
              select p.session_id, p.student_id, max(p.status) as status
              from standing e join plan_entry_student p on (p.session_id, p.revision) = (e.session_id, e.revision)
              where e.kind = 'cancelled' or e.becomes is not null
              group by p.session_id, p.student_id),
            rate as (
              select s.id as session_id, b.bill_rate, r.pay_rate
              from session s join engagement_bill_rate b on b.engagement_id = s.engagement_id
              join engagement_pay_rate r on r.engagement_id = s.engagement_id),
            there as (
              select distinct on (s.id) s.id, coalesce(e.to_starts_at, f.starts_at) as starts_at,
                     coalesce(e.to_minutes, f.planned_minutes) as minutes
              from session s
              join plan_entry f on f.session_id = s.id and f.revision = 1
              left join standing e on e.session_id = s.id and e.kind = 'moved' and e.becomes is null
              order by s.id, e.revision desc)
            select 'student ' || m.student_id as wrong from session_student m
            left join off o on (o.session_id, o.student_id) = (m.session_id, m.student_id)
            left join company c on c.session_id = m.session_id
            where (m.cancelled_at is not null) <> (o.student_id is not null or c.session_id is not null)
               or m.status is distinct from o.status
            union all
            select 'session ' || s.id from session s
            where (s.cancelled_at is not null) <> (not exists (
              select from session_student m where m.session_id = s.id and m.cancelled_at is null))
            union all
            select 'time of ' || t.id from there t join session s on s.id = t.id
            where (s.starts_at, s.planned_minutes) <> (t.starts_at, t.minutes)
               or s.due_at <> s.starts_at + make_interval(mins => s.planned_minutes, hours => 48)
            union all
            select 'notice of ' || m.student_id from session_student m
            join told_fact t on (t.session_id, t.student_id) = (m.session_id, m.student_id)
            join plan_entry e on (e.session_id, e.revision) = (m.session_id, m.plan_revision)
            where m.status is not null and e.asked_by = 'family'
              and (m.status = 'cancelled_billable') <> (t.late or m.told_at > e.starts_at - interval '24 hours')
            union all
            select 'charge of ' || m.student_id || ': ' || coalesce(sum(l.amount), 0) from session_student m
            join rate r on r.session_id = m.session_id
            left join plan_entry e on (e.session_id, e.revision) = (m.session_id, m.plan_revision)
            left join charge_line l on (l.session_id, l.student_id) = (m.session_id, m.student_id)
            group by m.session_id, m.student_id, m.status, e.planned_minutes, r.bill_rate
            having coalesce(sum(l.amount), 0) <> case
              when m.status = 'cancelled_billable' and m.session_id not in (select session_id from company)
              then round(e.planned_minutes * r.bill_rate / 60.0) else 0 end
            union all
            select 'pay of ' || s.id || ': ' || coalesce(sum(l.amount), 0) from session s
            join rate r on r.session_id = s.id left join earning_line l on l.session_id = s.id
            group by s.id, r.pay_rate
            having coalesce(sum(l.amount), 0) <> case
              when s.cancelled_at is not null and s.id not in (select session_id from company)
                and exists (select from session_student m where m.session_id = s.id and m.status = 'cancelled_billable')
              then round(s.planned_minutes * r.pay_rate / 60.0) else 0 end
            union all
            select 'two lines that nothing corrects' from charge_line l
            where l.corrects is null group by l.session_id, l.student_id having count(*) > 1
            union all
            select 'two of its mentor at once' from session a join session b on a.mentor_id = b.mentor_id
              and a.id < b.id
            where a.cancelled_at is null and b.cancelled_at is null
              and session_time(a.starts_at, a.planned_minutes) && session_time(b.starts_at, b.planned_minutes)
            union all
            select 'two of a student at once' from session_student a
            join session_student b on a.student_id = b.student_id and a.session_id < b.session_id
            where a.cancelled_at is null and b.cancelled_at is null
              and session_time(a.starts_at, a.planned_minutes) && session_time(b.starts_at, b.planned_minutes)
            union all
            select 'not guarded' from session s where s.cancelled_at is null and not s.guarded
            union all
            select 'not guarded' from session_student m where m.cancelled_at is null and not m.guarded
            """)
        .list(String.class);
  }
}
