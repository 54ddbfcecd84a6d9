-- R14: a session can be called off before its start. What stands is in its row and its students'; what happened is in plan_entry.
alter table session
  add column plan_revision integer not null default 0 check (plan_revision >= 0),   -- of plan_entry: the newest
  add column cancelled_at timestamptz,                                              -- null: it stands
  add column cancelled_by uuid references person,
  add column cancelled_revision integer,                                            -- of plan_entry: the one that called it off
  add column cancelled_asked_by text check (cancelled_asked_by in ('family', 'mentor', 'staff')),
  add column guarded boolean not null default false,   -- nobody of it has another guarded one at that time
  add check ((cancelled_at is null) = (cancelled_by is null)),
  add check ((cancelled_at is null) = (cancelled_revision is null)),
  add check ((cancelled_at is null) = (cancelled_asked_by is null)),
  add check (cancelled_at is null or attendance_at is null);

-- Append-only: what was done to a session's plan, by whom, on whose behalf.
create table plan_entry (
  session_id uuid not null references session,
  revision integer not null check (revision > 0),
  kind text not null check (kind in ('cancelled', 'taken_back')),
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  asked_by text not null check (asked_by in ('family', 'mentor', 'staff')),
  told_at timestamptz,                -- when the family told, from which its notice is counted (R9)
  reason text check (reason ~ '^[a-z_]{1,40}$'),
  note text check (char_length(note) between 1 and 1000),
  undo_until timestamptz,             -- nobody is told before
  takes_back integer,                 -- the entry that is taken back
  starts_at timestamptz not null,     -- as it was planned then
  planned_minutes integer not null,
  primary key (session_id, revision),
  unique (session_id, takes_back),
  foreign key (session_id, takes_back) references plan_entry,
  check ((kind = 'taken_back') = (takes_back is not null)),
  check ((kind = 'cancelled') = (undo_until is not null)),
  check (takes_back < revision),
  check ((kind = 'cancelled' and asked_by = 'family') = (told_at is not null))
);
create table plan_entry_student (
  session_id uuid not null,
  revision integer not null,
  student_id uuid not null references person,
  status text check (status in ('cancelled_billable', 'cancelled_non_billable')),   -- by the notice (R8); null: not the family's
  primary key (session_id, revision, student_id),
  foreign key (session_id, revision) references plan_entry
);
create trigger append_only before update or delete on plan_entry for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on plan_entry_student for each statement execute function refuse_rewriting();

-- A family cancels for its own student: the row of a student stands or is cancelled by itself.
alter table session_student
  add column planned_minutes integer,
  add column cancelled_at timestamptz,
  add column plan_revision integer,                    -- the entry that cancelled it
  add column guarded boolean not null default false,
  add check ((cancelled_at is null) = (plan_revision is null));
update session_student m set planned_minutes = s.planned_minutes from session s where s.id = m.session_id;
alter table session_student drop constraint session_student_session;
-- Who puts a student into a session that is there need not say how long it is: it is filled in.
create function session_student_minutes() returns trigger language plpgsql as $$
begin
  select s.planned_minutes into new.planned_minutes from session s where s.id = new.session_id;
  return new;
end $$;
create trigger minutes before insert on session_student for each row when (new.planned_minutes is null)
  execute function session_student_minutes();
drop index session_as_copied;
create unique index session_as_copied on session (id, engagement_id, starts_at, planned_minutes);
alter table session_student add constraint session_student_session
  foreign key (session_id, engagement_id, starts_at, planned_minutes)
  references session (id, engagement_id, starts_at, planned_minutes) on update cascade;

-- When a session is, as something that an index can hold: of instants with a time zone it cannot, since zones change.
create function session_time(starts_at timestamptz, minutes integer) returns tsrange language sql immutable parallel safe
return tsrange(starts_at at time zone 'UTC', starts_at at time zone 'UTC' + minutes * interval '1 minute');

-- R31: nobody mentors, and no student attends, two sessions at once. Companies have such sessions already, agreed elsewhere: of each
-- two the later one is left alone, and all others are guarded. What was logged is a fact and not a plan: it leaves the guard, which so
-- costs the submission of attendance nothing and stays as small as what is to come.
update session s set guarded = true
where s.attendance_at is null
  and not exists (select from session o
              where o.mentor_id = s.mentor_id and o.id <> s.id and o.attendance_at is null
                and o.starts_at > s.starts_at - interval '8 hours' and (o.starts_at, o.id) < (s.starts_at, s.id)
                and o.starts_at + o.planned_minutes * interval '1 minute' > s.starts_at);
update session_student m set guarded = true
where m.status is null
  and not exists (select from session_student o
              where o.student_id = m.student_id and o.session_id <> m.session_id and o.status is null
                and o.starts_at > m.starts_at - interval '8 hours' and (o.starts_at, o.session_id) < (m.starts_at, m.session_id)
                and o.starts_at + o.planned_minutes * interval '1 minute' > m.starts_at);
alter table session add constraint session_one_at_once_for_a_mentor
  exclude using gist (mentor_id with =, session_time(starts_at, planned_minutes) with &&)
  where (cancelled_at is null and attendance_at is null and guarded);
alter table session_student add constraint session_one_at_once_for_a_student
  exclude using gist (student_id with =, session_time(starts_at, planned_minutes) with &&)
  where (cancelled_at is null and status is null and guarded and planned_minutes is not null);

-- A cancelled session leaves its time free, also for the same engagement: that it has one at a time is kept among those that stand.
alter table session drop constraint session_engagement_id_starts_at_key;
create unique index session_engagement_time on session (engagement_id, starts_at) where cancelled_at is null;
create index session_engagement_cancelled on session (engagement_id, starts_at) where cancelled_at is not null;

-- What is open, without what will never be logged; and what is counted in an index alone, still in it alone.
drop index session_open;
create index session_open on session (mentor_id, starts_at) where logged_at is null and cancelled_at is null;
drop index session_due;
create index session_due on session (due_at) include (mentor_id, starts_at) where logged_at is null and cancelled_at is null;
drop index session_start;
create index session_start on session (starts_at) include (cancelled_at);
drop index session_student_timeline;
create index session_student_timeline on session_student (student_id, starts_at desc, session_id desc)
  include (engagement_id, status, cancelled_at);
