-- What waits to be logged in the order of its start, a page at a time: few of all sessions.
create index session_open_start on session (starts_at, id) where logged_at is null and cancelled_at is null;
