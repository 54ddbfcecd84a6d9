-- R16: who was told that a change of clocks moves sessions for them: once for the day on which it is, where they live.
create table clock_news (
  person_id uuid not null references person,
  changes_on date not null,
  told_at timestamptz not null,
  primary key (person_id, changes_on)
);
