-- Who has a password. Nothing of it is for anybody else.
create or replace view password_fact as
  select person_id from password;
