-- R15: why a session is moved, out of a list that staff keep: each says who asked, and whether the old time is billed.
create table move_reason (
  key text primary key check (key ~ '^[a-z_]{1,40}$'),
  words text not null check (char_length(words) between 1 and 80),
  asked_by text not null check (asked_by in ('family', 'mentor', 'staff')),
  billed boolean not null,
  place integer not null,
  retired_at timestamptz,             -- chosen no more; what was moved for it keeps it
  check (asked_by = 'family' or not billed)
);
insert into move_reason (key, words, asked_by, billed, place) values
  ('mentor_conflict', 'Mentor’s conflict', 'mentor', false, 1),
  ('mentor_emergency', 'Mentor’s emergency', 'mentor', false, 2),
  ('family_asked', 'Asked by the family', 'family', false, 3),
  ('family_late', 'Asked by the family, too late', 'family', true, 4);

-- How often a mentor may move free of charge what a student's family asked too late, within a year; no row: as often as they like.
create table waiver_limit (
  one boolean primary key default true check (one),
  most integer not null check (most between 0 and 99)
);

-- R15: a moved session stays the same one. Where its old time is billed, that stays called off, and a session of its own takes its place.
alter table session add column follows uuid references session;
create index session_follows on session (follows) where follows is not null;

alter table plan_entry
  drop constraint plan_entry_kind_check,
  drop constraint plan_entry_check,
  drop constraint plan_entry_check1,
  drop constraint plan_entry_check3,
  add column to_starts_at timestamptz,              -- moved: to when, and how long
  add column to_minutes integer,
  add column late boolean not null default false,   -- moved: the family asked with less than the notice
  add column billed boolean not null default false, -- moved: the old time is billed, and called off by this
  add column becomes uuid,                          -- the session that took its place; gone where that was taken back
  add constraint plan_entry_kind check (kind in ('planned', 'moved', 'cancelled', 'taken_back', 'substituted')),
  add constraint plan_entry_takes_back check ((kind = 'taken_back') = (takes_back is not null)),
  add constraint plan_entry_undo check ((kind in ('cancelled', 'moved')) = (undo_until is not null)),
  add constraint plan_entry_told check ((kind in ('cancelled', 'moved') and asked_by = 'family') = (told_at is not null)),
  add constraint plan_entry_moved check ((kind = 'moved') = (to_starts_at is not null) and (kind = 'moved') = (to_minutes is not null)),
  add constraint plan_entry_late check (not late or kind = 'moved' and asked_by = 'family'),
  add constraint plan_entry_billed check (billed = (becomes is not null) and (not billed or late));
