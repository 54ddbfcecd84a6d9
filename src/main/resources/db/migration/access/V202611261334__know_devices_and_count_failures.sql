-- Browsers on which somebody has signed in: wrong passwords from elsewhere keep none of them out. The cookie holds the secret, the
-- table its SHA-256 only.
create table known_device (
  token_hash bytea not null,
  person_id uuid not null references person,
  seen_at timestamptz not null,
  primary key (token_hash, person_id)
);
create index known_device_person on known_device (person_id, seen_at);
create index known_device_age on known_device (seen_at);

-- Wrong passwords, by device, network and account. The id holds a hash of them.
create table password_failure (
  id text primary key,
  failures integer not null,
  last_at timestamptz not null,
  waits_until timestamptz
);
create index password_failure_age on password_failure (last_at);
