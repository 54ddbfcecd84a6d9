-- R35: calendar programs take the copy with the higher number. It rises where a session's time, its mentor or whether it stands changes,
-- by whatever door that is done (RFC 5546, 2.1.4); a link, notes and attendance leave it alone.
alter table session add column sequence integer not null default 0;
create function session_sequence() returns trigger language plpgsql as $$
begin
  new.sequence := old.sequence + 1;
  return new;
end $$;
create trigger sequence before update of starts_at, planned_minutes, mentor_id, cancelled_at, plan_revision on session for each row
  when (old.starts_at <> new.starts_at or old.planned_minutes <> new.planned_minutes or old.mentor_id <> new.mentor_id
    or old.cancelled_at is distinct from new.cancelled_at or old.plan_revision <> new.plan_revision)
  execute function session_sequence();
