-- What a family reads of its charges: a log that was taken back within its ten minutes (undo_until) leaves no trace, neither its
-- line nor the one that takes it away. The two sum to nothing, since only what nothing stood before is logged by one press.
-- corrects: the line before it that stands; null in the first.
create or replace view shown_charge as
  select l.id, l.session_id, l.student_id, l.revision, l.status, l.minutes, l.rate, l.percent, l.currency, l.total, l.amount,
         l.recorded_by, l.recorded_at,
         case when exists (select from charge_fact o where o.id = l.corrects and o.status is not null) then l.corrects end as corrects,
         s.engagement_id, s.mentor_id, s.starts_at, s.undo_until
  from charge_fact l join session_fact s on s.id = l.session_id
  where l.status is not null and not exists (select from charge_fact n where n.corrects = l.id and n.status is null);
