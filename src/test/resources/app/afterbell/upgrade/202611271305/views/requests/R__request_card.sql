-- What other modules may read of a request: what is asked, and where it stands. Not why: that is its own page's.
create or replace view request_card as
  select id, number, kind, session_id, student_id, minutes, asked_by, asked_as, asked_at, state, decided_at, decided_minutes,
         words, last_at, last_by, read_at, engagement_id, starts_at
  from request;
