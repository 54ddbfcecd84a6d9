-- R30: who was taught from when to when, by the calendar of the engagement's zone. Half-open.
alter table engagement_student
  add column joined_on date,          -- null: from the engagement's first day
  add column joined_by uuid references person,
  add column leaves_on date,          -- the first day without them; null: open
  add column leaves_by uuid references person;
create index engagement_student_leaves on engagement_student (leaves_on) where leaves_on is not null;

create table engagement_student_past (
  engagement_id uuid not null references engagement,
  student_id uuid not null references person,
  from_on date,                       -- null: from the engagement's first day
  to_on date not null,                -- the first day without them
  ended_by uuid references person,    -- null: a spreadsheet did
  ended_at timestamptz not null,
  primary key (engagement_id, student_id, ended_at)
);
