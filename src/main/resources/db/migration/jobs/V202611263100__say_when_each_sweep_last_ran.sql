-- When each sweep last ran, on whichever instance: one row each. Where nothing is due it is written once a minute.
create table sweep_turn (
  sweep text primary key,             -- the key of its name
  ended_at timestamptz,               -- the last turn that went well
  took_ms bigint check (took_ms >= 0),
  worked_at timestamptz,              -- the last turn that found something to do
  worked integer check (worked > 0),  -- how many things it did
  failed_at timestamptz,              -- the last turn that an error ended
  check (ended_at is not null or failed_at is not null)
);
