-- R23: who has read a session's notes, for its mentor and staff: a row for each reader and student they read for. Not in it: who
-- wants no receipts, and who may not read them any more.
-- up_to_date: since then nothing has changed in what this reader sees.
create or replace view notes_read_fact as
  select r.session_id, a.student_id, r.reader_id, a.self, r.first_at, r.last_at, r.revision_at as read_at,
         not exists (select from family_notes_change c
                     where c.session_id = r.session_id and c.student_id = a.student_id and c.revision > r.revision)
           as up_to_date
  from notes_read r
  cross join lateral (select x.student_id from session_member x where x.session_id = r.session_id offset 0) m
  join lateral (select x.student_id, x.self from family_access x where x.viewer_id = r.reader_id and x.reads_notes offset 0) a
    on a.student_id = m.student_id
  where not exists (select from receipts_off o where o.person_id = r.reader_id);
