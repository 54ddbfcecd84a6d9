-- Every entry of a session's logs, also those that were changed later: for pages that show how it came to be.
create or replace view attendance_history as
  select session_id, revision, recorded_at, recorded_by, withdrawn, actual_minutes, undo_until, reason from attendance_entry;
create or replace view attendance_mark_history as
  select session_id, revision, student_id, status, told_at, reason from attendance_mark;
create or replace view notes_history as
  select session_id, revision, recorded_at, recorded_by, body, words from notes_entry;
create or replace view notes_part_history as
  select session_id, revision, student_id, body, words from notes_part;

-- What was done to a session's plan, and for which students: who, when, on whose behalf, when the family told.
create or replace view plan_history as
  select session_id, revision, kind, recorded_at, recorded_by, asked_by, told_at, reason, note, undo_until, takes_back,
         starts_at, planned_minutes, to_starts_at, to_minutes, late, billed, becomes,
         mentor_id as to_mentor_id -- substituted: who mentors it from then on
  from plan_entry;
create or replace view plan_student_history as
  select session_id, revision, student_id, status from plan_entry_student;

-- What the family of each student told before of this session, through any number of moves (R15). late: once it asked to leave a time
-- with less than the notice; told_at: when it first asked to leave the time that is planned now, in time or not. What was agreed was
-- granted, and what left that time since is spent; another length at the same time is the same time.
create or replace view told_fact as
  select m.session_id, m.student_id,
         exists (select from plan_entry e join plan_entry_student x on x.session_id = e.session_id and x.revision = e.revision
                 where e.session_id = m.session_id and x.student_id = m.student_id and e.kind = 'moved' and coalesce(x.late, e.late)
                   and not exists (select from plan_entry t where t.session_id = e.session_id and t.takes_back = e.revision))
           or exists (select from move_proposal p join move_proposal_student y on y.proposal_id = p.id
                      where p.session_id = m.session_id and y.student_id = m.student_id and coalesce(y.late, p.late)
                        and p.state not in ('withdrawn', 'untold')) as late,
         (select min(p.proposed_at) from move_proposal p join move_proposal_student y on y.proposal_id = p.id
          where p.session_id = m.session_id and y.student_id = m.student_id and p.from_starts_at = m.starts_at
            and p.state not in ('withdrawn', 'untold', 'accepted')
            and not exists (select from plan_entry e
                            where e.session_id = p.session_id and e.kind = 'moved' and e.recorded_at >= p.proposed_at
                              and e.to_starts_at <> e.starts_at
                              and not exists (select from plan_entry t where t.session_id = e.session_id
                                and t.takes_back = e.revision))) as told_at
  from session_student m;

-- What families propose, as it stands. is_open: it can be answered, while its session has not started: starts_at > :now asks the reader.
create or replace view move_proposal_fact as
  select p.id, p.session_id, p.mentor_id, p.proposed_at, p.proposed_by, p.from_starts_at, p.from_minutes, p.starts_at, p.minutes,
         p.note, p.late, p.state, p.decided_at, p.decided_by, p.word, p.waives,
         array(select to_char(t.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from move_proposal_time t
               where t.proposal_id = p.id order by t.place) as times,
         p.state in ('open', 'answered') and s.cancelled_at is null and s.starts_at = p.from_starts_at
           and s.planned_minutes = p.from_minutes
           and exists (select from move_proposal_student y join session_student m
                         on m.session_id = p.session_id and m.student_id = y.student_id
                       where y.proposal_id = p.id and m.cancelled_at is null) as is_open
  from move_proposal p join session s on s.id = p.session_id;
create or replace view move_proposal_student_fact as
  select proposal_id, student_id, from_starts_at from move_proposal_student;

-- Why sessions are moved.
create or replace view move_reason_card as
  select key, words, asked_by, billed, place, retired_at from move_reason;

-- A reason in the words that it had then: what was moved for it keeps them.
create or replace function move_reason_words(reason text, at timestamptz) returns text language sql stable
return coalesce(
  (select c.was from move_reason_change c
   where c.key = move_reason_words.reason and c.kind = 'renamed' and c.at > move_reason_words.at order by c.at, c.id limit 1),
  (select r.words from move_reason r where r.key = move_reason_words.reason));

-- Whenever something was done to a session's plan, or said of it: of a family's own wish for its students alone, else of all.
create or replace view plan_change_fact as
  select e.session_id, e.recorded_at as at, null::uuid as student_id
  from plan_entry e
  where e.asked_by <> 'family' or e.kind not in ('cancelled', 'taken_back')
     or not exists (select from plan_entry_student x where x.session_id = e.session_id and x.revision = e.revision)
  union all
  select e.session_id, e.recorded_at, x.student_id
  from plan_entry e join plan_entry_student x on x.session_id = e.session_id and x.revision = e.revision
  where e.asked_by = 'family' and e.kind in ('cancelled', 'taken_back')
  union all
  select p.session_id, p.proposed_at, y.student_id
  from move_proposal p join move_proposal_student y on y.proposal_id = p.id
  union all
  select p.session_id, p.decided_at, y.student_id
  from move_proposal p join move_proposal_student y on y.proposal_id = p.id
  where p.decided_at is not null;
