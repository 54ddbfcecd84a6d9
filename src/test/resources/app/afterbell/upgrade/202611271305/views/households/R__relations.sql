-- Who belongs to which family. Named so that it is made after person_card, which it reads, and before what reads it.
create or replace view student_family as
  select s.student_id, s.family_id, f.name as family_name from family_student s join family f on f.id = s.family_id;
create or replace view guardian_of as
  select guardian_id, student_id, reads_notes, sees_money, invited_by from guardianship;
-- What somebody sees as family (R28): a student their own, a guardian that of their students, as far as each may. A student
-- sees money where there is no guardian to see it.
create or replace view family_access as
  select r.person_id as viewer_id, r.person_id as student_id, true as self, true as reads_notes,
         not exists (select from guardianship g where g.student_id = r.person_id) as sees_money
  from role_card r where r.role = 'student'
  union all
  select g.guardian_id, g.student_id, false, g.reads_notes, g.sees_money
  from guardianship g join role_card r on r.person_id = g.guardian_id and r.role = 'guardian';
-- folded: for searches, by name_pattern(what was typed).
create or replace view family_card as
  select id, name, folded from family;
create or replace view family_guardian_fact as
  select family_id, guardian_id from family_guardian;
-- Guardianships that staff ended and have not begun again.
create or replace view ended_guardianship as
  select id, guardian_id, student_id from guardianship_end where restored_at is null;
