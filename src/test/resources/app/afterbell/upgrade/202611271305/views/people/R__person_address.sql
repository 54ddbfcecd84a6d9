-- Where mail for somebody goes, for somebody who writes it: accounts that are open and have an address.
create or replace view person_address as
  select id as person_id, email from person where email is not null and closed_at is null;
