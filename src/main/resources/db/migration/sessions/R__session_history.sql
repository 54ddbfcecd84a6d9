-- Every entry of a session's logs, also those that were changed later: for pages that show how it came to be.
create or replace view attendance_history as
  select session_id, revision, recorded_at, recorded_by, withdrawn, actual_minutes, undo_until, reason from attendance_entry;
create or replace view attendance_mark_history as
  select session_id, revision, student_id, status, told_at, reason from attendance_mark;
create or replace view notes_history as
  select session_id, revision, recorded_at, recorded_by, body, words from notes_entry;
create or replace view notes_part_history as
  select session_id, revision, student_id, body, words from notes_part;

-- What was done to a session's plan, and for which students: who, when, on whose behalf, when the family told.
create or replace view plan_history as
  select session_id, revision, kind, recorded_at, recorded_by, asked_by, told_at, reason, note, undo_until, takes_back,
         starts_at, planned_minutes, to_starts_at, to_minutes, late, billed, becomes
  from plan_entry;
create or replace view plan_student_history as
  select session_id, revision, student_id, status from plan_entry_student;

-- What the family of each student told before of this session, through any number of moves (R15). late: once it asked to leave a time
-- with less than the notice; told_at: when it first asked to leave the time that is planned now, in time or not.
create or replace view told_fact as
  select m.session_id, m.student_id,
         exists (select from plan_entry e join plan_entry_student x on x.session_id = e.session_id and x.revision = e.revision
                 where e.session_id = m.session_id and x.student_id = m.student_id and e.kind = 'moved' and e.late
                   and not exists (select from plan_entry t where t.session_id = e.session_id and t.takes_back = e.revision)) as late,
         null::timestamptz as told_at
  from session_student m;

-- Why sessions are moved.
create or replace view move_reason_card as
  select key, words, asked_by, billed, place, retired_at from move_reason;
