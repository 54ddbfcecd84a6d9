-- R26: what a family is charged for a student's session. A change adds a line with the difference that points at
-- the line it corrects; the sum over a session and student is what is owed for it.
create table charge_line (
  id uuid primary key,
  session_id uuid not null references session,
  student_id uuid not null references person,
  family_id uuid references family,
  revision integer not null,          -- the attendance revision that it comes from
  status text,                        -- null: the attendance was taken back
  minutes integer not null check (minutes >= 0),
  rate bigint not null check (rate >= 0),
  percent integer not null check (percent between 0 and 100),
  currency char(3) not null,
  total bigint not null check (total >= 0),     -- what the session comes to with this line
  amount bigint not null,                       -- what this line adds: the total less what stood before
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  corrects uuid unique references charge_line,
  unique (session_id, student_id, revision)
);
create index charge_line_family on charge_line (family_id, recorded_at desc);
create unique index charge_line_first on charge_line (session_id, student_id) where corrects is null;
create trigger append_only before update or delete on charge_line for each statement execute function refuse_rewriting();
