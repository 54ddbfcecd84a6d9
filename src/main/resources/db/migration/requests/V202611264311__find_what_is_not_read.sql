-- What a mentor's home shows, and its open pages ask for each second: what is open, and answers that are not read yet.
create index request_unread on request (asked_by, last_at desc)
  where state = 'open' or last_by <> asked_by and (read_at is null or read_at < last_at);
