-- For each mentor who has something open at an instant (R1, open_task): how many sessions, how many of them are overdue, and when the
-- one that waits longest was due. Read from what is counted, with what has started or fallen due between then and this instant.
-- "offset 0": a few hours of sessions are found by their start, and not all that are open looked through.
create or replace function waiting_tasks(at_instant timestamptz)
returns table (mentor_id uuid, open integer, overdue integer, oldest_due_at timestamptz) language sql stable as $$
  with span as materialized (
    select least(min(c.counted_to), at_instant) as since, greatest(max(c.counted_to), at_instant) as until from waiting_count c
  ), moved as (
    select s.mentor_id, s.starts_at, s.due_at, true as starts
    from (select x.mentor_id, x.starts_at, x.due_at, x.logged_at, x.cancelled_at from span p
          join session x on x.starts_at > p.since and x.starts_at <= p.until offset 0) s
    where s.logged_at is null and s.cancelled_at is null
    union all
    select o.mentor_id, o.starts_at, o.due_at, false
    from span p join open_task o on o.due_at >= p.since and o.due_at < p.until
  ), since as (
    select m.mentor_id,
           sum(case when m.starts then (m.starts_at <= at_instant)::integer - (m.starts_at <= c.counted_to)::integer end) as open,
           sum(case when not m.starts then (m.due_at < at_instant)::integer - (m.due_at < c.counted_to)::integer end) as overdue,
           min(m.due_at) filter (where m.starts and m.starts_at <= at_instant) as oldest_due_at
    from moved m join waiting_count c on c.mentor_id = m.mentor_id
    group by m.mentor_id
  )
  select c.mentor_id, c.open + coalesce(n.open, 0)::integer, c.overdue + coalesce(n.overdue, 0)::integer,
         case when c.counted_to > at_instant or (c.oldest_due_at is null and c.open > 0)
           then (select min(o.due_at) from open_task o where o.mentor_id = c.mentor_id and o.starts_at <= at_instant)
           else least(c.oldest_due_at, n.oldest_due_at) end
  from waiting_count c left join since n on n.mentor_id = c.mentor_id
  where c.open + coalesce(n.open, 0) > 0
$$;
