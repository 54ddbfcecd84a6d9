-- What lists ask of a session stands in its row: its due date (R3), by the policy of its start, and of the attendance that stands
-- how long it was and until when it can be taken back.
alter table session
  add column due_at timestamptz,
  add column actual_minutes integer,
  add column undo_until timestamptz;

update session s
set due_at = s.starts_at + make_interval(mins => s.planned_minutes, hours => p.due_after_hours),
    actual_minutes = e.actual_minutes,
    undo_until = e.undo_until
from session x
join policy p on true
left join attendance_entry e on e.session_id = x.id and e.revision = x.attendance_revision and x.attendance_at is not null
where x.id = s.id;

alter table session
  alter column due_at set not null,
  add check (due_at >= starts_at + make_interval(mins => planned_minutes)),
  add check (attendance_at is not null or (actual_minutes is null and undo_until is null));

-- What waits to be logged, for staff: all of it, by its due date, without reading the sessions themselves.
create index session_due on session (due_at) include (mentor_id, starts_at) where logged_at is null;
-- The few logs by one press that can still be taken back.
create index session_undo on session (mentor_id, undo_until) where undo_until is not null;
drop index attendance_entry_undo;

-- Whom a session is for, from when it is planned: who joins or leaves the engagement later is in the sessions to come, and in none
-- that has begun. It carries what a reader asks for, kept with each change.
create unique index session_as_copied on session (id, engagement_id, starts_at);
create table session_student (
  session_id uuid not null,
  student_id uuid not null references person,
  engagement_id uuid not null,         -- with starts_at the session's own: the reference keeps them so
  starts_at timestamptz not null,
  status text check (status in ('attended', 'missed', 'cancelled_billable', 'cancelled_non_billable')),   -- that stands, R8
  told_at timestamptz,
  news_revision integer not null default 0,    -- of the notes: the last that changed what this student's family reads (R20, R21)
  news_at timestamptz,                         -- when that was; null: nothing to read yet
  check ((news_revision = 0) = (news_at is null)),
  check (told_at is null or status is not null),
  constraint session_student_session foreign key (session_id, engagement_id, starts_at)
    references session (id, engagement_id, starts_at) on update cascade
);

insert into session_student (session_id, student_id, engagement_id, starts_at, status, told_at, news_revision, news_at)
select m.session_id, m.student_id, s.engagement_id, s.starts_at, m.status, m.told_at, coalesce(n.revision, 0), n.recorded_at
from (
  select x.id as session_id, k.student_id, k.status, k.told_at
  from session x join attendance_mark k on k.session_id = x.id and k.revision = x.attendance_revision
  where x.attendance_at is not null
  union all
  select x.id, e.student_id, null, null
  from session x join engagement_student e on e.engagement_id = x.engagement_id
  where x.attendance_at is null) m
join session s on s.id = m.session_id
left join lateral (
  select e.revision, e.recorded_at from notes_entry e
  where e.session_id = m.session_id
    and (e.revision = 1
         or e.body is distinct from (
           select b.body from notes_entry b where b.session_id = e.session_id and b.revision = e.revision - 1)
         or (select p.body from notes_part p
             where p.session_id = e.session_id and p.revision = e.revision and p.student_id = m.student_id)
            is distinct from
            (select q.body from notes_part q
             where q.session_id = e.session_id and q.revision = e.revision - 1 and q.student_id = m.student_id))
  order by e.revision desc
  limit 1) n on true;

alter table session_student add primary key (session_id, student_id);
create index session_student_timeline on session_student (student_id, starts_at desc, session_id desc);
create index session_student_news on session_student (student_id, news_at desc) where news_at is not null;

-- They were derived from everybody's rows at each reading; their readers are made anew after this.
drop view if exists family_notes_change, notes_read_fact, session_member cascade;
drop index attendance_mark_student;
drop index notes_entry_recorded;
