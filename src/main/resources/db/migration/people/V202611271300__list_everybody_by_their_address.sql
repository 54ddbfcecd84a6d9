-- A list in the order of its second column, a page at a time.
create index person_by_email on person (coalesce(lower(email), ''), id);
