-- R39: what a company shows itself by, from a day on. The picture is drawn anew from what was uploaded, and kept by its hash.
create table brand_logo (
  hash text primary key,
  png bytea not null check (octet_length(png) <= 12288),
  width integer not null,
  height integer not null
);
create table brand_change (
  id uuid primary key,
  place bigint generated always as identity unique, -- later than what was settled before it
  from_on date not null,
  light text check (light ~ '^#[0-9a-f]{6}$'),
  dark text check (dark ~ '^#[0-9a-f]{6}$'),
  logo text references brand_logo,
  decided_at timestamptz not null,
  decided_by uuid not null,       -- a person: they belong to a module above
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check ((light is null) = (dark is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create trigger marked after insert or update or delete or truncate on brand_change for each statement execute function mark_policy();
