create table api_token (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null check (char_length(name) between 1 and 100),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_person on api_token (person_id);

-- The answer that was given under an Idempotency-Key, for a day.
create table api_answer (
  person_id uuid not null references person,
  key text not null check (char_length(key) between 1 and 255),
  request_hash bytea not null,
  status integer,                  -- null: still being worked on
  content_type text,
  body text,
  created_at timestamptz not null,
  primary key (person_id, key)
);
create index api_answer_age on api_answer (created_at);
