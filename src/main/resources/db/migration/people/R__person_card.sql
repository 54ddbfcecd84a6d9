-- What other modules may read of a person.
create or replace view person_card as
  select id, name, time_zone, support_channel, closed_at is null as open from person;
create or replace view student_family as
  select s.student_id, s.family_id, f.name as family_name from family_student s join family f on f.id = s.family_id;
create or replace view guardian_of as
  select guardian_id, student_id from guardianship;
-- The viewer of a request, for who authenticates one: closed accounts are not in it.
create or replace view viewer_card as
  select p.id, p.name, p.time_zone as zone, array(select r.role from person_role r where r.person_id = p.id) as roles
  from person p where p.closed_at is null;
