create table session (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  mentor_id uuid not null references person,
  starts_at timestamptz not null,
  time_zone text not null,
  planned_minutes integer not null check (planned_minutes between 15 and 480),
  attendance_revision integer not null default 0 check (attendance_revision >= 0),
  attendance_at timestamptz,       -- when the standing attendance came in; null: none stands
  notes_revision integer not null default 0 check (notes_revision >= 0),
  notes_at timestamptz,            -- when notes first came in; null: none yet
  -- logged: both tasks are in
  logged_at timestamptz generated always as
    (case when attendance_at is not null and notes_at is not null then greatest(attendance_at, notes_at) end) stored,
  unique (engagement_id, starts_at),
  check (attendance_at is null or attendance_revision > 0),
  check ((notes_at is null) = (notes_revision = 0))
);
create index session_open on session (mentor_id, starts_at) where logged_at is null;
create index session_mentor on session (mentor_id, starts_at desc);

-- Append-only: every submission, change and withdrawal of a session's attendance (R12). The newest stands.
create table attendance_entry (
  session_id uuid not null references session,
  revision integer not null check (revision > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  withdrawn boolean not null default false,
  actual_minutes integer check (actual_minutes between 1 and 1440),   -- where anyone attended
  undo_until timestamptz,                                             -- logged by one press
  primary key (session_id, revision),
  check (not withdrawn or actual_minutes is null)
);

-- The few logs by one press that can still be taken back.
create index attendance_entry_undo on attendance_entry (recorded_by, undo_until) where undo_until is not null;

create table attendance_mark (
  session_id uuid not null,
  revision integer not null,
  student_id uuid not null references person,
  status text not null check (status in ('attended', 'missed', 'cancelled_billable', 'cancelled_non_billable')),
  told_at timestamptz,
  reason text check (char_length(reason) between 1 and 1000),
  primary key (session_id, revision, student_id),
  foreign key (session_id, revision) references attendance_entry
);

-- Append-only: the notes and each edit of them. The newest is read.
create table notes_entry (
  session_id uuid not null references session,
  revision integer not null check (revision > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  body text not null check (char_length(body) between 1 and 20000),
  primary key (session_id, revision)
);

create sequence notes_draft_version as integer;

-- R19: what somebody typed and has not submitted.
create table notes_draft (
  session_id uuid not null references session,
  author_id uuid not null references person,
  version integer not null default nextval('notes_draft_version'),   -- never given twice: a stale tab cannot hit a new draft
  notes_revision integer not null,    -- of the notes that stood when it was begun
  body text not null check (char_length(body) <= 20000),
  saved_at timestamptz not null,
  primary key (session_id, author_id)
);

-- A line of history cannot be rewritten.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on attendance_entry for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on attendance_mark for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on notes_entry for each statement execute function refuse_rewriting();

-- R8: what stands behind each status, in hundredths.
create table status_percentage (
  status text primary key check (status in ('attended', 'missed', 'cancelled_billable', 'cancelled_non_billable')),
  billed integer not null check (billed between 0 and 100),
  paid integer not null check (paid between 0 and 100)
);

insert into status_percentage (status, billed, paid) values
  ('attended', 100, 100), ('missed', 100, 100), ('cancelled_billable', 100, 100), ('cancelled_non_billable', 0, 0);
