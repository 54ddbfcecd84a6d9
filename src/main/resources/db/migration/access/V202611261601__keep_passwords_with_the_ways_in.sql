-- Passwords are a way in, beside passkeys and links: kept where those are, and not with the person.
create table password (
  person_id uuid primary key references person,
  hash text not null                         -- the kind stands before it
);
insert into password (person_id, hash) select id, password_hash from person where password_hash is not null;
