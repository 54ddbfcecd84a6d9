-- R35: a private address for the calendar program of each person. Its secret is seen once; we keep its hash.
create table calendar_feed (
  id uuid primary key,
  person_id uuid not null references person,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  ended_at timestamptz,                                             -- null: it is answered
  fetched_at timestamptz,                                           -- the last time, to a minute
  fetched_by text check (char_length(fetched_by) between 1 and 40), -- by what program, in a short name
  body_hash bytea,                                                  -- of what was answered last, and since when it is that
  body_at timestamptz,
  check ((fetched_at is null) = (fetched_by is null)),
  check ((body_hash is null) = (body_at is null))
);
create unique index calendar_feed_one_each on calendar_feed (person_id) where ended_at is null;
