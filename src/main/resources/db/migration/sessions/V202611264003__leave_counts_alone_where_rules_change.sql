-- What the organization settles anew changes the due date of each session from tomorrow on. None of them is counted yet, and there may be
-- hundreds of thousands: who changes them says so, for that statement alone.
drop trigger counted_when_changed on session;
create constraint trigger counted_when_changed after update on session deferrable initially deferred
  for each row when (
    ((old.logged_at is null and old.cancelled_at is null) <> (new.logged_at is null and new.cancelled_at is null)
      or (new.logged_at is null and new.cancelled_at is null
          and (old.mentor_id, old.starts_at, old.due_at) <> (new.mentor_id, new.starts_at, new.due_at)))
    and current_setting('afterbell.uncounted', true) is distinct from 'yes')
  execute function count_waiting();
