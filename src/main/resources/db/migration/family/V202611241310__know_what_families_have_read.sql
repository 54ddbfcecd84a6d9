-- When somebody last looked at what their family reads. A visit is a stretch of looking: it ends with 30 minutes without.
create table family_visit (
  person_id uuid primary key references person,
  started_at timestamptz not null,
  last_at timestamptz not null,
  before_at timestamptz               -- when the visit before this one ended; null in the first
);

-- R23: who of a family has read the notes of a session, and which of their revisions last.
create table notes_read (
  session_id uuid not null references session,
  reader_id uuid not null references person,
  first_at timestamptz not null,
  last_at timestamptz not null check (last_at >= first_at),
  revision integer not null check (revision > 0),
  revision_at timestamptz not null,   -- when this revision was first read
  primary key (session_id, reader_id)
);
create index notes_read_reader on notes_read (reader_id);

-- Who wants no receipts of what they read.
create table receipts_off (
  person_id uuid primary key references person,
  since timestamptz not null
);

-- What a student has practised: an item of a note, known by a hash of its text, so that a changed one is a new one.
create table practice_tick (
  session_id uuid not null references session,
  student_id uuid not null references person,
  item text not null check (char_length(item) = 32),
  ticked_by uuid not null references person,
  ticked_at timestamptz not null,
  primary key (session_id, student_id, item)
);
