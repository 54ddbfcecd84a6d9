-- What was waived or credited and stands: amounts are negative. A waiver takes off no more than is billed of its session
-- now, less what was waived of it before: it does not outlive a charge that was corrected.
create or replace view bill_act_fact as
  select a.id, a.kind, a.session_id, a.student_id, a.family_id, a.currency,
         case when a.kind = 'waived' then -least(-a.amount, greatest(0, b.billed - w.waived)) else a.amount end as amount,
         a.reason, a.made_by, a.made_at, a.undo_until
  from bill_act a
  cross join lateral (
    select coalesce(sum(l.amount), 0)::bigint as billed from charge_line l
    where l.session_id = a.session_id and l.student_id = a.student_id) b
  cross join lateral (
    select coalesce(-sum(o.amount), 0)::bigint as waived from bill_act o
    where o.session_id = a.session_id and o.student_id = a.student_id and o.kind = 'waived' and o.taken_back_at is null
      and (o.made_at, o.id) < (a.made_at, a.id)) w
  where a.taken_back_at is null;
