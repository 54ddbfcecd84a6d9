-- R36: mentors are told what is owed. Until when the ends of sessions have been seen; one row.
create table nudge_sweep (
  one boolean primary key default true check (one),
  seen_until timestamptz not null
);

-- Sessions whose end was seen as it came. What an import brings after its end is not among them: it is history, and
-- nobody is told of it.
create table nudge_session_seen (
  session_id uuid primary key references session
);

-- How far a mentor was told, and what they chose; the row is locked by who tells them.
create table nudge_plan (
  mentor_id uuid primary key references person,
  moments text[] check (moments <@ array['end', 'evening', 'overdue']),   -- null: never chose
  ways text[] check (ways <@ array['mail', 'inbox']),
  heard_until timestamptz not null,   -- what falls due up to then is no reason any more
  told_at timestamptz,                -- last, by whatever reason
  asked_at timestamptz,               -- staff want them told as soon as their quiet hours are over
  asked_by uuid references person,
  look_at timestamptz,                -- when there may be something to tell; null: nothing is to come
  check ((moments is null) = (ways is null)),
  check ((asked_at is null) = (asked_by is null))
);
create index nudge_plan_due on nudge_plan (look_at) where look_at is not null;

-- One row a message. At most one in the evening of a day where its mentor lives, and one in the hours before.
create table nudge (
  id uuid primary key,
  mentor_id uuid not null references person,
  told_at timestamptz not null,
  told_on date not null,
  evening boolean not null,
  asked_by uuid references person,    -- of staff; null: by itself
  said text not null,
  in_inbox boolean not null,
  read_at timestamptz,
  mail_id uuid,                       -- null: not by mail
  unsubscribe_hash bytea unique,      -- of the secret in its mail
  unique (mentor_id, told_on, evening)
);
create index nudge_mail on nudge (mail_id) where mail_id is not null;
create index nudge_newest on nudge (mentor_id, told_at desc, id desc);

-- What it was about.
create table nudge_session (
  nudge_id uuid not null references nudge,
  session_id uuid not null references session,
  primary key (nudge_id, session_id)
);
