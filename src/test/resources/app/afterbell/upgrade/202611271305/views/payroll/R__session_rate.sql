-- What an hour of a session pays its mentor: the rate of the line that stands, else what a substitute was promised (R34), else the terms
-- of the session's local date.
-- A correction keeps the rate of the line that it corrects: what was agreed then is what is corrected. For somebody who has the session's
-- row already, so that it is not read again; the server puts this into the asking statement.
-- logs: how many entries of attendance there are; without any there is no line to look for.
create or replace function rate_of_session(of_session uuid, of_engagement uuid, on_day date, logs integer)
returns table (pay_rate bigint, currency char(3), standing_line uuid, standing bigint) language sql stable as $$
  select coalesce(l.rate, o.pay_rate, t.pay_rate), coalesce(l.currency, t.currency), l.id, coalesce(l.total, 0)
  from (
    select x.pay_rate, x.currency from engagement_pay_rate x
    where x.engagement_id = of_engagement and x.from_on <= on_day and x.to_on > on_day offset 0) t -- and not everybody's
  left join session_substitute_fact o on o.session_id = of_session
  left join lateral (
    select x.id, x.rate, x.currency, x.total from earning_line x
    where logs > 0 and x.session_id = of_session order by x.revision desc limit 1) l on true
$$;

-- char(3), which a function's answer has forgotten: a view that a database has keeps the types of its columns.
create or replace view session_rate as
  select s.id as session_id, r.pay_rate, r.currency::char(3) as currency, r.standing_line, r.standing
  from session_plan_fact s
  join engagement_card e on e.id = s.engagement_id
  cross join lateral rate_of_session(
    s.id, s.engagement_id, (s.starts_at at time zone e.time_zone)::date, s.attendance_revision) r;

-- What was earned, line by line; the sum over a session is what it comes to.
create or replace view earning_fact as
  select id, session_id, mentor_id, revision, status, minutes, rate, percent, currency, total, amount,
         recorded_by, recorded_at, corrects, earned_at
  from earning_line;

-- R24: the lines of one mentor that one run pays, its bounds given by PayCalendar: those of sessions that start in its
-- period, and those of earlier sessions that were earned after the run before had closed. Nothing is earned before its
-- session starts, and no due date lies after the close of its period's run: so all of them were earned between the period's
-- beginning and the run's close, which is the one thing to ask the index for. The server puts this into the asking statement.
create or replace function paid_line(
  mentor uuid, starts_from timestamptz, starts_to timestamptz, opens_at timestamptz, closes_at timestamptz)
returns setof earning_fact language sql stable as $$
  select l.*
  from earning_fact l join session_plan_fact s on s.id = l.session_id
  where l.mentor_id = mentor and l.earned_at >= starts_from and l.earned_at < closes_at
    and s.starts_at < starts_to and (s.starts_at >= starts_from or l.earned_at >= opens_at)
$$;
