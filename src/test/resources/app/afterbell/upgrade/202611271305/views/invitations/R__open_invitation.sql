-- Invitations that were neither accepted nor taken back; their links may be over.
create or replace view open_invitation as
  select id, kind, email, name, person_id, invited_by, by_staff, sent_at, expires_at
  from invitation where accepted_at is null and taken_back_at is null;
create or replace view open_invitation_student as
  select invitation_id, student_id from invitation_student;
