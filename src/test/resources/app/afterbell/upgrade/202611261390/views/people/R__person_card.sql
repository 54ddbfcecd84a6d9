-- What other modules may read of a person. folded: for searches, by name_pattern(what was typed).
create or replace view person_card as
  select id, name, time_zone, support_channel, closed_at is null as open, folded from person;
create or replace view student_family as
  select s.student_id, s.family_id, f.name as family_name from family_student s join family f on f.id = s.family_id;
create or replace view guardian_of as
  select guardian_id, student_id, reads_notes, sees_money from guardianship;
-- What somebody sees as family (R28): a student their own, a guardian that of their students, as far as each may. A student
-- sees money where there is no guardian to see it.
create or replace view family_access as
  select r.person_id as viewer_id, r.person_id as student_id, true as self, true as reads_notes,
         not exists (select from guardianship g where g.student_id = r.person_id) as sees_money
  from person_role r where r.role = 'student'
  union all
  select g.guardian_id, g.student_id, false, g.reads_notes, g.sees_money
  from guardianship g join person_role r on r.person_id = g.guardian_id and r.role = 'guardian';
-- The viewer of a request, for who authenticates one: closed accounts are not in it.
create or replace view viewer_card as
  select p.id, p.name, p.time_zone as zone, array(select r.role from person_role r where r.person_id = p.id) as roles
  from person p where p.closed_at is null;
