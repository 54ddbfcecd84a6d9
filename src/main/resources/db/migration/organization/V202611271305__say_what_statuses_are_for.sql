-- R39: what a company says beside a status of attendance, from a day on: words of its own below ours. None: nothing.
create table status_hint_change (
  id uuid primary key,
  place bigint generated always as identity unique, -- later than what was settled before it
  from_on date not null,
  status text not null check (status in ('attended', 'missed', 'cancelled_billable', 'cancelled_non_billable')),
  hint text check (char_length(hint) between 1 and 120 and hint !~ '[[:cntrl:]]'),
  decided_at timestamptz not null,
  decided_by uuid not null,       -- a person: they belong to a module above
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create trigger marked after insert or update or delete or truncate on status_hint_change for each statement execute function mark_policy();
