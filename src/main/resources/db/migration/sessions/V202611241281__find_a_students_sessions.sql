-- A student's sessions, also those of engagements that they left: by who was marked.
create index if not exists attendance_mark_student on attendance_mark (student_id, session_id);
