-- What an admin said of a step of the setup path: left out for now, or looked at and right as it is. What is done is seen from what
-- stands, and is marked nowhere.
create table setup_mark (
  step text primary key,
  kind text not null check (kind in ('skipped', 'confirmed')),
  marked_by uuid not null references person,
  marked_at timestamptz not null
);
