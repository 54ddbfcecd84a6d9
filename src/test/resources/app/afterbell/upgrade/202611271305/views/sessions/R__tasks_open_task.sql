-- What is open (R1, R13): sessions that are not logged. A task opens when its session starts, which the reader asks with
-- its own clock: starts_at <= :now.
-- The condition is that of the partial indexes session_open and session_due: what was logged long ago costs nothing here.
create or replace view open_task as
  select id as session_id, engagement_id, mentor_id, starts_at, planned_minutes, planned_end,
         attendance_revision, attendance_at, notes_revision, notes_at, due_at, actual_minutes
  from session_fact
  where logged_at is null;
