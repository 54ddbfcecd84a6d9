-- R31: an engagement whose weekly times become sessions by themselves, and how far that has come. No row: sessions are planned by hand.
create table weekly_plan (
  engagement_id uuid primary key references engagement,
  planned_until date not null,      -- the first day that was not looked at yet, by the calendar of the engagement's zone
  look_at timestamptz,              -- when to go on; null: the engagement is over, or this was stopped
  started_by uuid not null references person,
  started_at timestamptz not null,
  stopped_at timestamptz,
  check (stopped_at is null or look_at is null)
);
create index weekly_plan_due on weekly_plan (look_at) where look_at is not null;

-- What became of each date, once each (R31): a session, or why it was left out.
create table occurrence (
  engagement_id uuid not null references weekly_plan,
  on_date date not null,
  starts_at time not null,          -- the wall-clock time that was agreed (R16)
  session_id uuid references session,
  left_out text check (left_out in ('collides')),
  primary key (engagement_id, on_date, starts_at),
  check ((session_id is null) = (left_out is not null))
);
