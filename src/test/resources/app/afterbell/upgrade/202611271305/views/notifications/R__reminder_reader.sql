-- Who may be reminded of whose notes: guardians with an open account who may read them. Never a student of themselves.
create or replace view reminder_reader as
  select a.viewer_id as guardian_id, a.student_id, p.name as guardian_name, p.time_zone as zone
  from family_access a join person_card p on p.id = a.viewer_id
  where not a.self and a.reads_notes and p.open and a.viewer_id <> a.student_id;
