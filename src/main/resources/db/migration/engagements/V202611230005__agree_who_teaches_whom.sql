create table engagement (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  mentor_id uuid not null references person,
  subject text not null check (char_length(subject) between 1 and 200),
  time_zone text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),     -- the last day, null while open
  meeting_link text,
  created_at timestamptz not null,
  import_id text unique
);
create index engagement_mentor on engagement (mentor_id);

create table engagement_student (
  engagement_id uuid not null references engagement,
  student_id uuid not null references person,
  primary key (engagement_id, student_id)
);
create index engagement_student_student on engagement_student (student_id);

-- R16: wall-clock times in the engagement's zone.
create table weekly_time (
  engagement_id uuid not null references engagement,
  day_of_week smallint not null check (day_of_week between 1 and 7),   -- ISO 8601, Monday is 1
  starts_at time not null,
  primary key (engagement_id, day_of_week, starts_at)
);

-- Length and rates over time: the row with the latest from_on that is not after the session's local date holds.
create table engagement_terms (
  engagement_id uuid not null references engagement,
  from_on date not null,
  minutes integer not null check (minutes between 15 and 480),
  currency char(3) not null,
  bill_rate bigint not null check (bill_rate >= 0),     -- minor units, per student and hour
  pay_rate bigint not null check (pay_rate >= 0),       -- minor units, per hour
  primary key (engagement_id, from_on)
);
