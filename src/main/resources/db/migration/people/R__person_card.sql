-- What other modules may read of a person.
create or replace view person_card as
  select id, name, time_zone, support_channel, closed_at is null as open from person;
create or replace view student_family as
  select s.student_id, s.family_id, f.name as family_name from family_student s join family f on f.id = s.family_id;
create or replace view guardian_of as
  select guardian_id, student_id from guardianship;
