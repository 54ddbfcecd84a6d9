-- How many sessions of each mentor wait to be logged, counted until an instant: those that stand, are not logged, and had started by
-- then. Who reads counts what has started since. A row is of one mentor alone: what one mentor logs waits for nobody else's.
create table waiting_count (
  mentor_id uuid primary key references person,
  counted_to timestamptz not null,
  open integer not null,
  overdue integer not null,            -- of these: due before that instant
  oldest_due_at timestamptz            -- of these; null: there is none, or it went, and nobody has looked since
) with (fillfactor = 50);

insert into waiting_count (mentor_id, counted_to, open, overdue, oldest_due_at)
select mentor_id, now(), count(*) filter (where starts_at <= now()), count(*) filter (where due_at < now()),
       min(due_at) filter (where starts_at <= now())
from session where logged_at is null and cancelled_at is null
group by mentor_id;

-- The row is changed whether the session has started or not: only who has locked it knows until when it is counted.
create function count_waiting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.logged_at is null and old.cancelled_at is null then
    update waiting_count c
    set open = c.open - (old.starts_at <= c.counted_to)::integer,
        overdue = c.overdue - (old.due_at < c.counted_to)::integer,
        oldest_due_at = case when old.starts_at > c.counted_to or c.oldest_due_at < old.due_at then c.oldest_due_at end
    where c.mentor_id = old.mentor_id;
  end if;
  if tg_op <> 'DELETE' and new.logged_at is null and new.cancelled_at is null then
    loop
      update waiting_count c
      set open = c.open + (new.starts_at <= c.counted_to)::integer,
          overdue = c.overdue + (new.due_at < c.counted_to)::integer,
          oldest_due_at = case
            when new.starts_at > c.counted_to then c.oldest_due_at
            when c.open = 0 then new.due_at
            when c.oldest_due_at is not null then least(c.oldest_due_at, new.due_at) end
      where c.mentor_id = new.mentor_id;
      exit when found;
      insert into waiting_count (mentor_id, counted_to, open, overdue)
      select new.mentor_id, coalesce(max(w.counted_to), new.starts_at), 0, 0 from waiting_count w
      on conflict do nothing;
    end loop;
  end if;
  return null;
end $$;

-- At the end of a transaction, when it has all its sessions: who holds a mentor's row waits for nobody's session.
create constraint trigger counted_when_planned after insert on session deferrable initially deferred
  for each row when (new.logged_at is null and new.cancelled_at is null)
  execute function count_waiting();
create constraint trigger counted_when_gone after delete on session deferrable initially deferred
  for each row when (old.logged_at is null and old.cancelled_at is null)
  execute function count_waiting();
create constraint trigger counted_when_changed after update on session deferrable initially deferred
  for each row when (
    (old.logged_at is null and old.cancelled_at is null) <> (new.logged_at is null and new.cancelled_at is null)
    or (new.logged_at is null and new.cancelled_at is null
        and (old.mentor_id, old.starts_at, old.due_at) <> (new.mentor_id, new.starts_at, new.due_at)))
  execute function count_waiting();
