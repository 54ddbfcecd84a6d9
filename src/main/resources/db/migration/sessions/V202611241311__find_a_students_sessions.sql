-- A student's sessions are those whose attendance names them, whoever is in the engagement now.
create index if not exists attendance_mark_student on attendance_mark (student_id, session_id);
-- What was written lately, for pages that are open.
create index if not exists notes_entry_recorded on notes_entry (recorded_at);
