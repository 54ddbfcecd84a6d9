-- One upload of a company's spreadsheets, from preview to done. Its files go when it ends.
create table import_run (
  id uuid primary key,
  created_by uuid references person,
  created_at timestamptz not null,
  state text not null check (state in ('reading', 'previewed', 'applying', 'applied', 'failed', 'discarded')),
  progress integer not null default 0 check (progress between 0 and 100),
  beat_at timestamptz not null,       -- an instance works on it while this is fresh
  preview jsonb,
  failure text
);
create index import_run_newest on import_run (created_at desc);

create table import_file (
  run_id uuid not null references import_run on delete cascade,
  name text not null,
  content bytea not null,
  primary key (run_id, name)
);
