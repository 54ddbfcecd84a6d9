-- R44: a new mentor's first session is guided until somebody leaves the guide.
create table help_guide (
  person_id uuid primary key references person,
  left_at timestamptz not null
);
