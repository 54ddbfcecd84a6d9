-- R38: what staff waive of a bill, or credit a family: beside the lines of its sessions, and never instead of them.
create table bill_act (
  id uuid primary key,
  kind text not null check (kind in ('waived', 'credited')),
  session_id uuid not null references session,
  student_id uuid not null references person,
  family_id uuid references family,
  currency char(3) not null,
  amount bigint not null check (amount < 0),     -- what it adds to the bill, in minor units
  reason text not null check (char_length(reason) between 1 and 1000),   -- as the family reads it
  made_by uuid not null references person,
  made_at timestamptz not null,
  undo_until timestamptz not null,               -- the family reads nothing before
  taken_back_at timestamptz,
  taken_back_by uuid references person,
  check ((taken_back_at is null) = (taken_back_by is null))
);
create index bill_act_session on bill_act (session_id);
create index bill_act_student on bill_act (student_id, made_at desc);
