-- R39: words beside every label that somebody chooses, not the four statuses alone: which labels those are, the modules know.
create table hint_change (
  id uuid primary key,
  place bigint generated always as identity unique, -- later than what was settled before it
  from_on date not null,
  label text not null check (label ~ '^[a-z_-]{1,60}$'),
  hint text check (char_length(hint) between 1 and 120 and hint !~ '[[:cntrl:]]'),
  decided_at timestamptz not null,
  decided_by uuid not null,       -- a person: they belong to a module above
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create trigger marked after insert or update or delete or truncate on hint_change for each statement execute function mark_policy();
insert into hint_change (id, from_on, label, hint, decided_at, decided_by, withdrawn_at, withdrawn_by)
select id, from_on, status, hint, decided_at, decided_by, withdrawn_at, withdrawn_by from status_hint_change order by place;
drop view if exists status_hint_change_fact;
drop table status_hint_change;
