-- What a family reads of its charges: of what was undone (undone_entry) neither its line nor one that takes it away. Only what nothing
-- stood before is logged by one press: so what came after it is shown as the first, with its whole amount, and the sum stays the same.
-- What a cancellation owes was written in the same instant (cancelled), and can be taken back for ten minutes, too: its lines then
-- have no status.
-- corrects: the line before it that is shown; null in the first.
create or replace view shown_charge as
  select l.id, l.session_id, l.student_id, l.revision, l.status, l.minutes, l.rate, l.percent, l.currency, l.total,
         case when o.id is null then l.total else l.amount end as amount,
         l.recorded_by, l.recorded_at, o.id as corrects, s.engagement_id, s.mentor_id, s.starts_at,
         greatest(s.undo_until, h.undo_until) as undo_until, h.undo_until is not null as cancelled
  from charge_fact l
  join session_plan_fact s on s.id = l.session_id
  left join lateral (
    select max(h.undo_until) as undo_until from plan_history h
    where s.plan_revision > 0 and h.session_id = l.session_id and h.recorded_at = l.recorded_at and h.kind = 'cancelled') h on true
  left join charge_fact o on o.id = l.corrects and o.status is not null
    and not exists (select from undone_entry(o.session_id, o.revision, l.recorded_at))
  where l.status is not null
    and not exists (
      select from charge_fact n
      where n.corrects = l.id
        and (n.status is null or exists (select from undone_entry(l.session_id, l.revision, n.recorded_at))));
