-- R18: notes that staff picked, without the names in them, for mentors to read. They are withdrawn and never deleted.
create table outstanding_note (
  id uuid primary key,
  session_id uuid not null references session,     -- whose notes they were: for staff alone
  notes_revision integer not null,
  subject text not null check (char_length(subject) between 1 and 200),
  body text not null check (char_length(body) between 1 and 20000),
  published_at timestamptz not null,
  published_by uuid not null references person,
  withdrawn_at timestamptz check (withdrawn_at >= published_at),
  withdrawn_by uuid references person,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index outstanding_note_once on outstanding_note (session_id) where withdrawn_at is null;
create index outstanding_note_subject on outstanding_note (lower(subject), published_at desc) where withdrawn_at is null;
create index outstanding_note_newest on outstanding_note (published_at desc);

create trigger never_deleted before delete on outstanding_note for each statement execute function refuse_rewriting();
create trigger never_rewritten before update of id, session_id, notes_revision, subject, body, published_at, published_by
  on outstanding_note for each statement execute function refuse_rewriting();
