-- R21: beside the notes for all, a part for one student, for that family alone. Its revision is that of the notes.
create table notes_part (
  session_id uuid not null,
  revision integer not null,
  student_id uuid not null references person,
  body text not null check (char_length(body) between 1 and 20000),
  primary key (session_id, revision, student_id),
  foreign key (session_id, revision) references notes_entry
);
create trigger append_only before update or delete on notes_part for each statement execute function refuse_rewriting();

-- R19: what somebody typed as a part, and has not submitted.
create table notes_part_draft (
  session_id uuid not null references session,
  author_id uuid not null references person,
  student_id uuid not null references person,
  version integer not null default nextval('notes_draft_version'),
  notes_revision integer not null,
  body text not null check (char_length(body) <= 20000),
  saved_at timestamptz not null,
  primary key (session_id, author_id, student_id)
);
