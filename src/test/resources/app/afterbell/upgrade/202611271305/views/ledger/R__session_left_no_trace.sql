-- What one press logged leaves no trace for families and mentors where it was taken back or changed within its ten minutes
-- (undo_until): the entry of attendance that was undone so, by what was said at this instant; nothing where it was not.
-- The server puts this into the asking statement.
create or replace function undone_entry(of_session uuid, of_revision integer, by_what_was_said_at timestamptz)
returns table (session_id uuid) language sql stable as $$
  select h.session_id from attendance_history h
  where h.session_id = of_session and h.revision = of_revision and h.undo_until > by_what_was_said_at
$$;
