-- What somebody asks twice is one request. Two guardians may each say that a line is not right: neither reads what the other says.
drop index request_open_once;
create unique index request_open_once on request (session_id, kind, coalesce(student_id, session_id), asked_by)
  where state = 'open' and kind <> 'unplanned';
drop index request_unplanned_once;
create unique index request_unplanned_once on request (engagement_id, starts_at, asked_by) where state = 'open' and kind = 'unplanned';
