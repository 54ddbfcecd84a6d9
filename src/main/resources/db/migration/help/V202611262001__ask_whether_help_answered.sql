-- R44: "Did this answer your question?", one answer of each person for each article; a later one replaces it.
create table help_answer (
  person_id uuid not null references person,
  article text not null check (article ~ '^(mentor|family|staff)/[a-z0-9-]{1,60}$'),
  answered boolean not null,
  comment text not null default '' check (char_length(comment) <= 2000),
  said_at timestamptz not null,
  primary key (person_id, article)
);
create index help_answer_lately on help_answer (said_at desc);
