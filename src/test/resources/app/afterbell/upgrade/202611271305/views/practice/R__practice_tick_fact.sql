-- What was practised, and who said so: an item of a session's notes, for one student.
create or replace view practice_tick_fact as
  select session_id, student_id, item, ticked_by, ticked_at from practice_tick;
