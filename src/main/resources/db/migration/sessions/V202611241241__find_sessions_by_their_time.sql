-- The calendar of everybody.
create index session_start on session (starts_at);
