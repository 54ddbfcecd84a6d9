-- What other modules may read of a person. folded: for searches, by name_pattern(what was typed).
create or replace view person_card as
  select id, name, time_zone, support_channel, closed_at is null as open, folded from person;
-- An account with its address, for somebody who lets people in, invites them, or looks after them: closed ones are in it too.
create or replace view account_card as
  select id, name, email, time_zone, closed_at is null as open, entered_at is not null as entered, import_id is not null as imported,
         folded, folded_email
  from person;
-- staff: the organization's own, as shared/Role has it.
create or replace view role_card as
  select person_id, role, role in ('coordinator', 'finance', 'admin') as staff from person_role;
-- The viewer of a request, for somebody who authenticates one: closed accounts are not in it.
create or replace view viewer_card as
  select p.id, p.name, p.time_zone as zone, array(select r.role from person_role r where r.person_id = p.id) as roles,
         exists (select from role_card r where r.person_id = p.id and r.staff) as staff
  from person p where p.closed_at is null;
-- New addresses that wait to be confirmed; those that are over too.
create or replace view waiting_address as
  select person_id, email, expires_at from address_change where confirmed_at is null and stopped_at is null;
