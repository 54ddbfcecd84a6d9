-- A transaction that changes many sessions of a mentor, as an import does, changes the mentor's count twice and not a thousand times:
-- each change would look through all versions of the row that the same transaction made before.
alter table waiting_count
  add column xact xid8,                                 -- the transaction that has changed it last
  add column recounted boolean not null default false;  -- by that one whole: it holds all that the transaction did

-- At the end of a transaction all its changes are there: the first event of a mentor is added or taken away, the second counts anew,
-- and those after it have been counted. (A transaction that sets the triggers immediate changes no session after that.)
create or replace function count_waiting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.logged_at is null and old.cancelled_at is null then
    update waiting_count c
    set open = c.open - (old.starts_at <= c.counted_to)::integer,
        overdue = c.overdue - (old.due_at < c.counted_to)::integer,
        oldest_due_at = case when old.starts_at > c.counted_to or c.oldest_due_at < old.due_at then c.oldest_due_at end,
        xact = pg_current_xact_id(), recounted = false
    where c.mentor_id = old.mentor_id and c.xact is distinct from pg_current_xact_id();
    if not found then
      perform recount_waiting(old.mentor_id);
    end if;
  end if;
  if tg_op <> 'DELETE' and new.logged_at is null and new.cancelled_at is null then
    loop
      update waiting_count c
      set open = c.open + (new.starts_at <= c.counted_to)::integer,
          overdue = c.overdue + (new.due_at < c.counted_to)::integer,
          oldest_due_at = case
            when new.starts_at > c.counted_to then c.oldest_due_at
            when c.open = 0 then new.due_at
            when c.oldest_due_at is not null then least(c.oldest_due_at, new.due_at) end,
          xact = pg_current_xact_id(), recounted = false
      where c.mentor_id = new.mentor_id and c.xact is distinct from pg_current_xact_id();
      exit when found;
      exit when recount_waiting(new.mentor_id);
      insert into waiting_count (mentor_id, counted_to, open, overdue)
      select new.mentor_id, coalesce(max(w.counted_to), new.starts_at), 0, 0 from waiting_count w
      on conflict do nothing;
    end loop;
  end if;
  return null;
end $$;

-- Whether the mentor has a row; it is this transaction's then, and nobody else changes it.
create function recount_waiting(mentor uuid) returns boolean language plpgsql as $$
declare
  done boolean;
begin
  select c.recounted into done from waiting_count c where c.mentor_id = mentor;
  if not done then
    update waiting_count c
    set recounted = true, (open, overdue, oldest_due_at) = (
      select count(*), count(*) filter (where s.due_at < c.counted_to), min(s.due_at) from session s
      where s.mentor_id = c.mentor_id and s.starts_at <= c.counted_to and s.logged_at is null and s.cancelled_at is null)
    where c.mentor_id = mentor;
  end if;
  return done is not null;
end $$;
