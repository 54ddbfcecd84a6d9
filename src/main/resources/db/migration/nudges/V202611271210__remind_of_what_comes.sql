-- R36: who wants to be reminded of sessions to come, a day and an hour before. Who never chose is reminded of nothing.
create table coming_choice (
  person_id uuid primary key references person,
  aheads text[] not null check (aheads <@ array['day', 'hour']),
  look_at timestamptz                 -- when there may be something to tell; null: nothing is wanted
);
create index coming_choice_due on coming_choice (look_at) where look_at is not null;

-- One row a message: at most one in the evening of a day where its reader lives, with what is owed where that is a mentor.
create table coming_message (
  id uuid primary key,
  person_id uuid not null references person,
  told_at timestamptz not null,
  told_on date not null,
  evening boolean not null,
  mail_id uuid                        -- null: not by mail, or in a nudge's
);
create unique index coming_message_evening on coming_message (person_id, told_on) where evening;

-- What somebody was told of: at another time, it is told again.
create table coming_session (
  person_id uuid not null references person,
  session_id uuid not null references session on delete cascade,
  starts_at timestamptz not null,
  ahead text not null check (ahead in ('day', 'hour')),
  message_id uuid not null references coming_message,
  primary key (person_id, session_id, starts_at, ahead)
);
create index coming_session_message on coming_session (message_id);
