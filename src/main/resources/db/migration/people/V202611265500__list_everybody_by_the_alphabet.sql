-- Lists of people, a page at a time: each begins after the last name of the page before. Of letters as small ones, so that
-- nothing else is answered out of this index, which holds everybody.
create index person_listed on person (lower(name), id);
-- Who has never signed in, and who is closed: few among many.
create index person_never on person (lower(name), id) where entered_at is null and closed_at is null and email is not null;
create index person_closed on person (lower(name), id) where closed_at is not null;
-- Everybody of a role, where it is rare.
create index person_role_of on person_role (role, person_id);
