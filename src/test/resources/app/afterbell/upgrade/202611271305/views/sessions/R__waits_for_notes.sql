-- Who waits for the notes of a session that has ended: each student of it, and since when. What is cancelled nobody waits for.
create or replace function waits_for_notes(at_instant timestamptz)
returns table (session_id uuid, student_id uuid, ended_at timestamptz) language sql stable as $$
  select t.session_id, s.student_id, t.planned_end
  from open_task t join session_student_fact s on s.session_id = t.session_id
  where t.starts_at <= at_instant and t.planned_end <= at_instant and t.notes_at is null
$$;
