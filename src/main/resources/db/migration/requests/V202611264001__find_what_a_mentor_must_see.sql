-- What a mentor's home shows of requests: those that are open, and those with an answer that was not read. However many were asked.
create index request_to_see on request (asked_by, last_at desc)
  where asked_as = 'mentor' and (state = 'open' or last_by <> asked_by and (read_at is null or read_at < last_at));
