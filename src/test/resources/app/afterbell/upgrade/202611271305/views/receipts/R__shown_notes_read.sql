-- R23: who has read a session's notes, for its mentor and staff: a row for each reader and student they read for. Not in it: who
-- wants no receipts, and who may not read them any more.
-- up_to_date: since then nothing has changed in what this reader sees.
-- offset 0: asked for each reader by the index, and not joined to everybody's.
create or replace view notes_read_fact as
  select r.session_id, m.student_id, r.reader_id, a.self, r.first_at, r.last_at, r.revision_at as read_at,
         m.news_revision <= r.revision as up_to_date
  from notes_read r
  join session_student_fact m on m.session_id = r.session_id
  join lateral (
    select x.self from family_access x
    where x.viewer_id = r.reader_id and x.student_id = m.student_id and x.reads_notes offset 0) a on true
  where not exists (select from receipts_off o where o.person_id = r.reader_id);
