-- What a mentor reads of what a session comes to: of what was undone (undone_entry) no line, as families read of charges
-- (shown_charge). What came after it is shown as the first, with its whole amount.
create or replace view shown_earning as
  select l.id, l.session_id, l.revision, case when o.id is null then l.total else l.amount end as amount, o.id as corrects
  from earning_fact l
  left join earning_fact o on o.id = l.corrects and o.status is not null
    and not exists (select from undone_entry(o.session_id, o.revision, l.recorded_at))
  where l.status is not null
    and not exists (
      select from earning_fact n
      where n.corrects = l.id
        and (n.status is null or exists (select from undone_entry(l.session_id, l.revision, n.recorded_at))));
