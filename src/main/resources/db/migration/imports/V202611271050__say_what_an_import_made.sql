-- What staff call an import, to know it again; null: by its day.
alter table import_run add column tag text check (char_length(tag) between 1 and 60);

-- What an import brought that was not there before, in the order in which it was made. Of imports before this table it says nothing.
create table import_made (
  run_id uuid not null references import_run on delete cascade,
  kind text not null check (kind in ('people', 'families', 'engagements', 'sessions')),
  place integer not null,
  made_id uuid not null,
  primary key (run_id, kind, place)
);
