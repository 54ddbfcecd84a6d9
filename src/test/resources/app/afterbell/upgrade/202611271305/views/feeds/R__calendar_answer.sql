-- What people answered in their calendar programs to the time at which a session is now.
create or replace view calendar_answer as
  select session_id, person_id, answer, answered_at from calendar_told where answer is not null and not cancelled;
