-- R31 plans weeks ahead: a student who takes part in an engagement that runs, by the calendar of its zone, and has no session
-- ahead of any engagement, waits for somebody to plan. Those whose accounts are closed are not among them.
create or replace function students_with_nothing_ahead(at_instant timestamptz)
returns table (student_id uuid) language sql stable as $$
  select distinct m.student_id
  from engagement_card e
  join engagement_membership m on m.engagement_id = e.id and not m.past
  join person_card p on p.id = m.student_id
  where e.starts_on <= (at_instant at time zone e.time_zone)::date
    and (e.ends_on is null or e.ends_on >= (at_instant at time zone e.time_zone)::date)
    and (m.from_on is null or m.from_on <= (at_instant at time zone e.time_zone)::date)
    and (m.to_on is null or m.to_on > (at_instant at time zone e.time_zone)::date)
    and p.open
    and not exists (select from session_student_fact s where s.student_id = m.student_id and s.starts_at > at_instant)
$$;
