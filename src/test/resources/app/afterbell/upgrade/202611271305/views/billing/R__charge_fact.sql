-- What was charged, line by line; the sum over a session and student is what is owed for it.
create or replace view charge_fact as
  select id, session_id, student_id, family_id, revision, status, minutes, rate, percent, currency, total, amount,
         recorded_by, recorded_at, corrects
  from charge_line;

-- How many minutes the family of each student of a session is billed, as it stands. No money: mentors may read this.
create or replace view billed_minutes as
  select session_id, student_id, status, minutes, percent
  from charge_line l where not exists (select from charge_line n where n.corrects = l.id);
