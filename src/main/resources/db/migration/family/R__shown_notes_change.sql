-- Each revision of a session's notes that changed what one student's family reads: the notes for all, or that student's part.
-- Whoever tells a family of an edit asks this view: an edit of another student's part is none of theirs (R21).
create or replace view family_notes_change as
  select n.session_id, m.student_id, n.revision, n.recorded_at
  from notes_history n
  join session_member m on m.session_id = n.session_id
  left join notes_history b on b.session_id = n.session_id and b.revision = n.revision - 1
  left join notes_part_history p
    on p.session_id = n.session_id and p.revision = n.revision and p.student_id = m.student_id
  left join notes_part_history q
    on q.session_id = n.session_id and q.revision = n.revision - 1 and q.student_id = m.student_id
  where b.session_id is null or b.body <> n.body or coalesce(p.body, '') <> coalesce(q.body, '');
