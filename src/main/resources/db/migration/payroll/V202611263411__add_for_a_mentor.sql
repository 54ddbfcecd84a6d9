-- R38: what staff add for a mentor beside what the sessions earn.
create table pay_act (
  id uuid primary key,
  kind text not null check (kind in ('bonus', 'expense', 'training')),
  session_id uuid not null references session,   -- beside which it stands
  mentor_id uuid not null references person,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  reason text not null check (char_length(reason) between 1 and 1000),   -- as the mentor reads it
  made_by uuid not null references person,
  made_at timestamptz not null,                  -- which run pays it follows from this
  undo_until timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid references person,
  check ((taken_back_at is null) = (taken_back_by is null))
);
create index pay_act_session on pay_act (session_id);
create index pay_act_mentor on pay_act (mentor_id, made_at desc);
