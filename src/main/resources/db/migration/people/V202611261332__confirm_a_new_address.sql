-- A new address waits until whoever reads its mail confirms it. The mails hold the links, the table their SHA-256 only.
create table address_change (
  id uuid primary key,
  person_id uuid not null references person,
  email text not null check (email = lower(email) and char_length(email) <= 254),
  asked_by uuid references person,         -- null: the product itself
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  confirm_hash bytea not null unique,      -- for the new address
  stop_hash bytea not null unique,         -- for the old one
  confirmed_at timestamptz,
  stopped_at timestamptz,
  check (confirmed_at is null or stopped_at is null)
);
create unique index address_change_open on address_change (person_id) where confirmed_at is null and stopped_at is null;

-- Since when somebody has signed in with this account: its address is its owner's from then on, and no file changes it.
alter table person add column entered_at timestamptz;
update person p set entered_at = p.created_at
where p.password_hash is not null
   or exists (select from sign_in s where s.person_id = p.id)
   or exists (select from passkey k where k.person_id = p.id);
