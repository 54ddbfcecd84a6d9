-- A line says when it was earned; which run pays it is reckoned from that until a run exists (R24).
drop view if exists earning_fact;
alter table earning_line add column earned_at timestamptz;
alter table earning_line disable trigger append_only;

-- Both tasks in: the line was said with the attendance, the notes may have come later. A change is never before that.
update earning_line l set earned_at = greatest(l.recorded_at, s.notes_at) from session s where s.id = l.session_id;

-- Each line keeps its pay day. Two kinds cannot: lines of attendance that was added, for an earlier instant, to notes that
-- came too late: they were paid as on time, and are not; and lines of periods that today's settings do not know.
with settings as (
  select o.time_zone as zone, o.pay_period_anchor as anchor, 7 * o.pay_period_weeks as days,
         interval '480 minutes' + p.due_after_hours * interval '1 hour' as closes
  from organization o, policy p where p.from_on = '-infinity'),
line as (
  select l.id, l.period_from, l.recorded_at, l.earned_at, o.*, s.due_at,
         (s.starts_at at time zone o.zone)::date as started_on,
         ((l.recorded_at - o.closes) at time zone o.zone)::date as recorded_on,
         ((l.earned_at - o.closes) at time zone o.zone)::date as earned_on
  from earning_line l join session s on s.id = l.session_id cross join settings o),
period as (
  select id, period_from, recorded_at, earned_at, due_at, zone, anchor, days, closes,
         anchor + floor((started_on - anchor)::numeric / days)::int * days as own,
         anchor + floor((recorded_on - anchor)::numeric / days)::int * days as recorded_in,
         anchor + floor((earned_on - anchor)::numeric / days)::int * days as earned_in
  from line),
paid as (
  select period.*,
         case when earned_at <= due_at then own else greatest(own, earned_in) end as pays,
         case when recorded_at <= due_at then own else greatest(own, recorded_in) end as paid_as_recorded
  from period)
update earning_line l
set earned_at = case when p.period_from = p.own then p.due_at
                     else p.period_from::timestamp at time zone p.zone + p.closes end
from paid p
where p.id = l.id and p.pays <> p.period_from
  and p.period_from >= p.own and (p.period_from - p.anchor) % p.days = 0
  and not (p.recorded_at < p.earned_at and p.period_from = p.paid_as_recorded);

alter table earning_line enable trigger append_only;
alter table earning_line alter column earned_at set not null, drop column period_from, drop column pay_on;
create index earning_line_earned on earning_line (mentor_id, earned_at);
