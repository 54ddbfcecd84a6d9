-- How a file with the columns of another product is read, as staff said it last: what each of its columns is of ours, what is the same in
-- all rows, and how its days are written. By a hash of its columns' names; of no row of any file.
create table import_mapping (
  signature text primary key,
  kind text not null check (kind in ('people', 'engagements', 'sessions')),
  targets text[] not null,             -- by the place of each column; empty: left out
  fixed jsonb not null default '{}',
  dates text not null check (dates in ('none', 'month_first', 'day_first')),
  decided_by uuid not null references person,
  decided_at timestamptz not null
);
