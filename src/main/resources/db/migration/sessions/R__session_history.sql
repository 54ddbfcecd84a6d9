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
         starts_at, planned_minutes
  from plan_entry;
create or replace view plan_student_history as
  select session_id, revision, student_id, status from plan_entry_student;
