-- A transaction that changes many sessions of a mentor, as an import does, changes the mentor's count twice and not a thousand times:
-- each change would look through all versions of the row that the same transaction made before.
alter table waiting_count
  add column xact xid8,                                 -- the transaction that has changed it last
  add column recounted boolean not null default false;  -- by that one whole: it holds all that the transaction did

create or replace function count_waiting() returns trigger language plpgsql as $$
declare
  was boolean := tg_op <> 'INSERT' and old.logged_at is null and old.cancelled_at is null;
  waits boolean := tg_op <> 'DELETE' and new.logged_at is null and new.cancelled_at is null;
begin
  if was and waits and old.mentor_id = new.mentor_id then
    perform change_waiting(new.mentor_id, old.starts_at, old.due_at, new.starts_at, new.due_at);
  else
    if was then
      perform change_waiting(old.mentor_id, old.starts_at, old.due_at, 'infinity', 'infinity');
    end if;
    if waits then
      perform change_waiting(new.mentor_id, 'infinity', 'infinity', new.starts_at, new.due_at);
    end if;
  end if;
  return null;
end $$;

-- A session that waited is one that waits now; infinity: there was none, or is none. At the end of a transaction all its changes are there:
-- the first of a mentor is added or taken away, the second counts anew, and those after it have been counted. (So a transaction
-- that sets the triggers immediate changes no session after that.)
create function change_waiting(
  mentor uuid, was_at timestamptz, was_due timestamptz, now_at timestamptz, now_due timestamptz)
returns void language plpgsql as $$
declare
  done boolean;
begin
  loop
    update waiting_count c
    set open = c.open - (was_at <= c.counted_to)::integer + (now_at <= c.counted_to)::integer,
        overdue = c.overdue - (was_due < c.counted_to)::integer + (now_due < c.counted_to)::integer,
        oldest_due_at = case
          when now_at <= c.counted_to and c.open = (was_at <= c.counted_to)::integer then now_due
          when was_at > c.counted_to or c.oldest_due_at < was_due then
            case when now_at > c.counted_to then c.oldest_due_at
                 when c.oldest_due_at is not null then least(c.oldest_due_at, now_due) end
        end,
        xact = pg_current_xact_id(), recounted = false
    where c.mentor_id = mentor and c.xact is distinct from pg_current_xact_id();
    exit when found;
    select c.recounted into done from waiting_count c where c.mentor_id = mentor;
    if not done then
      update waiting_count c
      set recounted = true, (open, overdue, oldest_due_at) = (
        select count(*), count(*) filter (where s.due_at < c.counted_to), min(s.due_at) from session s
        where s.mentor_id = c.mentor_id and s.starts_at <= c.counted_to and s.logged_at is null and s.cancelled_at is null)
      where c.mentor_id = mentor;
    end if;
    exit when done is not null or now_at = 'infinity';
    insert into waiting_count (mentor_id, counted_to, open, overdue)
    select mentor, coalesce(max(w.counted_to), now_at), 0, 0 from waiting_count w
    on conflict do nothing;
  end loop;
end $$;
