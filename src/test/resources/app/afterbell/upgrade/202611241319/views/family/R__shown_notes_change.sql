-- Each revision of a session's notes that changed what one student's family reads: the notes for all, or that student's part.
-- Whoever tells a family of an edit asks this view: an edit of another student's part is none of theirs (R21).
-- offset 0, and the entries before as questions of their own: asked for each entry by the index, never joined to everybody's.
create or replace view family_notes_change as
  select n.session_id, m.student_id, n.revision, n.recorded_at
  from notes_history n
  cross join lateral (select x.student_id from session_member x where x.session_id = n.session_id offset 0) m
  where n.revision = 1
     or coalesce((select b.body from notes_history b where b.session_id = n.session_id and b.revision = n.revision - 1), '')
          <> n.body
     or coalesce((select p.body from notes_part_history p
                  where p.session_id = n.session_id and p.revision = n.revision and p.student_id = m.student_id), '')
          <> coalesce((select q.body from notes_part_history q
                       where q.session_id = n.session_id and q.revision = n.revision - 1 and q.student_id = m.student_id), '');
