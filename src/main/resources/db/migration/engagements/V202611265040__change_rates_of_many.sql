-- One press that changed the rates of many engagements: sent twice, it is the same one. Who agreed stands with the terms themselves.
create table rate_change (
  id uuid primary key,
  from_on date not null,
  engagements integer not null check (engagements > 0),
  made_by uuid not null references person,
  made_at timestamptz not null
);
