-- One upload of a company's spreadsheets, from preview to done. Its files go when it ends.
create table import_run (
  id uuid primary key,
  created_by uuid references person,  -- null: from the command line
  created_at timestamptz not null,
  file_names text not null,
  state text not null check (state in ('reading', 'previewed', 'applying', 'applied', 'failed', 'discarded')),
  attempt integer not null default 1,  -- whoever worked on an earlier one can finish nothing any more
  progress integer not null default 0 check (progress between 0 and 100),
  beat_at timestamptz not null,        -- an instance works on it while this is fresh
  ended_at timestamptz,
  preview jsonb,
  failure text check (failure in ('died', 'unexpected', 'moved'))
);
create index import_run_newest on import_run (created_at desc);

create table import_file (
  run_id uuid not null references import_run on delete cascade,
  place integer not null,
  name text not null,
  content bytea not null,
  primary key (run_id, place)
);
