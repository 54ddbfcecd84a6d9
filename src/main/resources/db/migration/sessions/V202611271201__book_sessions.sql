-- R31: a family booked this session by itself, in a free slot. Until undo_until who booked it can take it back, and nobody is told: then
-- the session is gone, and this with it.
create table session_booking (
  session_id uuid primary key references session on delete cascade,
  booked_by uuid not null references person,
  booked_at timestamptz not null,
  undo_until timestamptz not null,
  check (undo_until >= booked_at)
);
-- Few are: who reads sessions looks for those alone.
alter table session add column booked boolean not null default false;
