-- What other modules may read of a session that stands: its plan and where its two tasks stand. What was cancelled before its start
-- is not among them: session_plan_fact has all.
create or replace view session_fact as
  select id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes,
         starts_at + make_interval(mins => planned_minutes) as planned_end,
         attendance_revision, attendance_at, notes_revision, notes_at, logged_at, due_at, actual_minutes, undo_until,
         history -- its notes came with a company's past: they are news to nobody
  from session
  where cancelled_at is null;

-- Every session that was planned, whether it stands or not: for calendars, for one session whole, and for the money of what was
-- cancelled too late (R14).
create or replace view session_plan_fact as
  select id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes,
         starts_at + make_interval(mins => planned_minutes) as planned_end,
         attendance_revision, attendance_at, notes_revision, notes_at, logged_at, due_at, actual_minutes, undo_until, history,
         plan_revision, cancelled_at, cancelled_by, cancelled_asked_by, follows, booked
  from session;

-- Which sessions families booked themselves (R31), and until when that can be taken back.
create or replace view session_booking_fact as
  select session_id, booked_by, booked_at, undo_until from session_booking;

-- Who a session is for, with what each family asks of it: the status that stands, and since when there is something new to read.
-- Without those that were cancelled; session_student_plan_fact has all, with the status that their notice made (R8).
create or replace view session_student_fact as
  select session_id, student_id, engagement_id, starts_at, status, told_at, news_revision, news_at
  from session_student
  where cancelled_at is null;
create or replace view session_student_plan_fact as
  select session_id, student_id, engagement_id, starts_at, status, told_at, cancelled_at, plan_revision
  from session_student;

-- The attendance that stands, with who said so. How long it was is in session_fact, each student's status in session_student_fact.
create or replace view attendance_fact as
  select e.session_id, e.revision, e.recorded_at, e.recorded_by, e.actual_minutes, e.undo_until
  from session s join attendance_entry e on e.session_id = s.id and e.revision = s.attendance_revision
  where s.attendance_at is not null;
create or replace view attendance_mark_fact as
  select m.session_id, m.revision, m.student_id, m.status, m.told_at, m.reason
  from session s join attendance_mark m on m.session_id = s.id and m.revision = s.attendance_revision
  where s.attendance_at is not null;

-- The notes as they read now: what is for all, and (R21) the part for one student, for that family, the mentor and staff alone.
-- words: for full text search, by the configuration "notes".
create or replace view notes_fact as
  select e.session_id, e.revision, e.recorded_at, e.recorded_by, e.body, s.notes_at as first_at, e.words
  from session s join notes_entry e on e.session_id = s.id and e.revision = s.notes_revision;
create or replace view notes_part_fact as
  select p.session_id, p.revision, p.student_id, p.body, p.words
  from session s join notes_part p on p.session_id = s.id and p.revision = s.notes_revision;

-- What somebody has begun to write: the notes for all, and each part.
create or replace view notes_draft_fact as
  select session_id, author_id, version, saved_at from notes_draft
  union all
  select session_id, author_id, version, saved_at from notes_part_draft;
