create table person (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  email text check (email = lower(email) and char_length(email) <= 254),
  time_zone text not null,
  support_channel text,            -- where a mentor asks for help: a Slack channel's address
  password_hash text,
  created_at timestamptz not null,
  closed_at timestamptz,
  import_id text unique            -- the id in the company's spreadsheets
);
create unique index person_email on person (email);
create index person_name on person (lower(name));

create table person_role (
  person_id uuid not null references person,
  role text not null check (role in ('mentor', 'student', 'guardian', 'coordinator', 'finance', 'admin')),
  primary key (person_id, role)
);

-- Students and guardians who are billed together.
create table family (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  import_id text unique
);

create table family_student (
  student_id uuid primary key references person,
  family_id uuid not null references family
);
create index family_student_family on family_student (family_id);

create table family_guardian (
  family_id uuid not null references family,
  guardian_id uuid not null references person,
  primary key (family_id, guardian_id)
);
create index family_guardian_person on family_guardian (guardian_id);

create table guardianship (
  guardian_id uuid not null references person,
  student_id uuid not null references person,
  primary key (guardian_id, student_id),
  check (guardian_id <> student_id)
);
create index guardianship_student on guardianship (student_id);

-- Where somebody is signed in. The cookie holds the token, the table its SHA-256 only.
create table sign_in (
  token_hash bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);
create index sign_in_person on sign_in (person_id);
create index sign_in_expiry on sign_in (expires_at);

create table one_time_token (
  token_hash bytea primary key,
  person_id uuid not null references person,
  expires_at timestamptz not null
);

-- The one-time link that makes the first admin of an empty installation.
create table first_admin_link (
  one boolean primary key default true check (one),
  token_hash bytea not null,
  expires_at timestamptz not null
);

-- Bucket4j's table: attempts by account and by address, counted by all instances together. The id holds a hash of either.
create table rate_limit (
  id text primary key,
  state bytea,
  expires_at bigint
);
