-- Who may settle what a guardian sees, beside staff: the guardian who invited them to this student. Kept for each student: what
-- staff settle of one is not overruled because of another.
alter table guardianship add column invited_by uuid references person;
update guardianship g set invited_by = f.invited_by
from family_student s
join family_guardian f on f.family_id = s.family_id
where g.student_id = s.student_id and g.guardian_id = f.guardian_id and f.invited_by is not null
  and exists (select from invitation i join invitation_student o on o.invitation_id = i.id
              where i.accepted_by = g.guardian_id and i.invited_by = f.invited_by and o.student_id = g.student_id);
alter table family_guardian drop column invited_by;
