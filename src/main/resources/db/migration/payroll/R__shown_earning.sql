-- What a mentor reads of what a session comes to: as families read of charges (shown_charge), what one press logged leaves no trace where
-- it was taken back or changed within its ten minutes. What came after it is shown as the first, with its whole amount.
create or replace view shown_earning as
  select l.id, l.session_id, l.revision, case when o.id is null then l.total else l.amount end as amount, o.id as corrects
  from earning_fact l
  left join earning_fact o on o.id = l.corrects and o.status is not null
    and not exists (
      select from attendance_history h
      where h.session_id = o.session_id and h.revision = o.revision and h.undo_until > l.recorded_at)
  where l.status is not null
    and not exists (
      select from earning_fact n
      where n.corrects = l.id
        and (n.status is null or exists (
          select from attendance_history h
          where h.session_id = l.session_id and h.revision = l.revision and h.undo_until > n.recorded_at)));
