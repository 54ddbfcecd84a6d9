-- R34, R35: who had a session before somebody else took it, as it was then: in their calendar it is cancelled.
create table session_before (
  session_id uuid not null references session on delete cascade,
  mentor_id uuid not null references person,
  starts_at timestamptz not null,
  planned_minutes integer not null,
  sequence integer not null,
  primary key (session_id, mentor_id)
);
create index session_before_mentor on session_before (mentor_id, starts_at);
create or replace function session_sequence() returns trigger language plpgsql as $$
begin
  new.sequence := old.sequence + 1;
  if new.mentor_id <> old.mentor_id then
    delete from session_before where session_id = new.id and mentor_id = new.mentor_id;
    insert into session_before (session_id, mentor_id, starts_at, planned_minutes, sequence)
    values (old.id, old.mentor_id, old.starts_at, old.planned_minutes, new.sequence)
    on conflict (session_id, mentor_id) do update
      set starts_at = excluded.starts_at, planned_minutes = excluded.planned_minutes, sequence = excluded.sequence;
  end if;
  return new;
end $$;
