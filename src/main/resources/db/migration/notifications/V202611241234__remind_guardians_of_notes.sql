-- R22. How many sessions with notes a student has had in an engagement. The row is locked by who counts: places are given once.
create table noted_count (
  student_id uuid not null references person,
  engagement_id uuid not null references engagement,
  sessions integer not null check (sessions > 0),
  primary key (student_id, engagement_id)
);

-- Each session counts once for each student, whatever happens to its notes later.
create table noted_session (
  student_id uuid not null references person,
  engagement_id uuid not null references engagement,
  session_id uuid not null references session,
  place integer not null check (place > 0),   -- 1 for the first
  due_at timestamptz,                          -- from when on guardians may hear of it; null: it came in long ago
  primary key (session_id, student_id),
  unique (student_id, engagement_id, place)
);

-- What a guardian chose for a student. Without a rhythm: every so many sessions, as the organization has it.
create table reminder_plan (
  guardian_id uuid not null references person,
  student_id uuid not null references person,
  rhythm text check (rhythm in ('each', 'nth', 'weekly', 'none')),
  every integer check (every between 2 and 12),
  via text not null default 'both' check (via in ('both', 'mail', 'inbox')),
  changed_at timestamptz,
  look_at timestamptz,                         -- when there may be something to tell; null: nothing is to come
  primary key (guardian_id, student_id),
  check ((rhythm = 'nth') = (every is not null) or rhythm is null)
);
create index reminder_plan_due on reminder_plan (look_at) where look_at is not null;

-- How far each guardian was told of an engagement.
create table reminder_place (
  guardian_id uuid not null,
  student_id uuid not null,
  engagement_id uuid not null references engagement,
  told integer not null default 0,             -- the last place that a reminder held
  muted integer not null default 0,            -- the last place that came in when none was wanted, allowed or new enough
  primary key (guardian_id, student_id, engagement_id),
  foreign key (guardian_id, student_id) references reminder_plan
);

-- One row a reason: the sessions up to a place of an engagement, or those of a student in a week.
create table notification (
  id uuid primary key,
  guardian_id uuid not null references person,
  student_id uuid not null references person,
  engagement_id uuid references engagement,
  through_place integer,
  week_on date,                                -- the Sunday of a digest
  at timestamptz not null,                     -- when it was due
  in_inbox boolean not null,
  read_at timestamptz,
  by_mail boolean not null,
  mail_id uuid,                                -- null: to be written, or not by mail
  unsubscribe_hash bytea unique,               -- of the secret in its mail
  check ((engagement_id is null) = (through_place is null) and (through_place is null) <> (week_on is null))
);
create unique index notification_place on notification (guardian_id, student_id, engagement_id, through_place) where week_on is null;
create unique index notification_week on notification (guardian_id, student_id, week_on) where week_on is not null;
create index notification_inbox on notification (guardian_id, at desc, id desc) where in_inbox;
create index notification_unread on notification (guardian_id) where in_inbox and read_at is null;
create index notification_to_mail on notification (id) where by_mail and mail_id is null;
create index notification_mail on notification (mail_id) where mail_id is not null;

create table notification_session (
  notification_id uuid not null references notification on delete cascade,
  session_id uuid not null references session,
  primary key (notification_id, session_id)
);
