-- R29, append-only: who was shown which notes of which student. No names and no words of the notes: ids alone. Views of the
-- same notes by the same reader in one hour (UTC) are one row, the first: nothing needs rewriting, and opening a page again and
-- again does not bury the rest.
create table audit_reading (
  id bigint generated always as identity primary key,   -- the order in which they came
  reader_id uuid not null references person,
  reader_roles text[] not null,          -- what the reader was then
  student_id uuid not null references person,
  session_id uuid references session,    -- null: looked up who read and changed what about the student
  hour timestamptz not null,
  read_at timestamptz not null,
  unique nulls not distinct (reader_id, session_id, student_id, hour),
  check (read_at >= hour and read_at < hour + interval '1 hour')
);
create index audit_reading_student on audit_reading (student_id, id);
create index audit_reading_reader on audit_reading (reader_id, id);
create trigger append_only before update or delete on audit_reading for each statement execute function refuse_rewriting();
