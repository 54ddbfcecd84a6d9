-- What each row of a company's spreadsheets said when it was last imported: whatever a file says again is left as the product has it
-- now. The words themselves are not kept: of each cell a hash of 64 bits, in the order of the file's columns, zero for what was never
-- said. Lists are, as their parts are compared one by one: roles, families, students.
create table import_row (
  kind text not null check (kind in ('people', 'engagements', 'sessions')),
  row_key text not null,               -- the id in the spreadsheets; of a session its engagement's, and when it starts
  cells bytea not null,
  lists text not null default '',
  said_at timestamptz not null,
  primary key (kind, row_key)
);

-- Whether families are told of what a run brings, as of anything new: who starts it decides.
alter table import_run add column tells boolean not null default false;
