-- R26: what a mentor earns for a session; a change adds a difference, as with charges.
create table earning_line (
  id uuid primary key,
  session_id uuid not null references session,
  mentor_id uuid not null references person,
  revision integer not null,
  status text,
  minutes integer not null check (minutes >= 0),
  rate bigint not null check (rate >= 0),
  percent integer not null check (percent between 0 and 100),
  currency char(3) not null,
  total bigint not null check (total >= 0),
  amount bigint not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  corrects uuid unique references earning_line,
  period_from date not null,          -- R24: the first day of the pay period whose run it makes
  pay_on date not null,
  unique (session_id, revision)
);
create index earning_line_mentor on earning_line (mentor_id, period_from);
create unique index earning_line_first on earning_line (session_id) where corrects is null;
create trigger append_only before update or delete on earning_line for each statement execute function refuse_rewriting();
