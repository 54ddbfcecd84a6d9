-- What an hour of a session pays its mentor: the rate of the line that stands, else the terms of the session's local date.
-- A correction keeps the rate of the line that it corrects: what was agreed then is what is corrected.
create or replace view session_rate as
  select s.id as session_id, coalesce(l.rate, t.pay_rate) as pay_rate, coalesce(l.currency, t.currency) as currency
  from session_fact s
  join engagement_card e on e.id = s.engagement_id
  join engagement_pay_rate t on t.engagement_id = e.id
    and (s.starts_at at time zone e.time_zone)::date >= t.from_on
    and (s.starts_at at time zone e.time_zone)::date < t.to_on
  left join lateral (
    select x.rate, x.currency from earning_line x where x.session_id = s.id order by x.revision desc limit 1) l on true;

-- What was earned, line by line; the sum over a session is what it comes to.
create or replace view earning_fact as
  select session_id, mentor_id, currency, amount, period_from, pay_on,
         id, revision, status, minutes, rate, percent, total, recorded_by, recorded_at, corrects
  from earning_line;
