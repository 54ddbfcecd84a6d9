-- When whoever is signed in there last showed who they are, since they signed in: by a password, or a code in their mail. A link that
-- somebody asked for shows it too; one in a reminder, which is good for days and passed on, signs in alone.
alter table sign_in
  add column proved_at timestamptz,
  add column by_reminder boolean not null default false;
alter table one_time_token add column proves boolean not null default true;
update one_time_token set proves = false;

-- A code in a mail, for one browser, good for minutes and a few tries. The mail holds the code, the table its SHA-256 only.
create table proof_code (
  sign_in_id uuid primary key references sign_in (id) on delete cascade,
  code_hash bytea not null,
  tries integer not null default 0,
  expires_at timestamptz not null
);
