-- R31: days on which the company has no sessions, by the calendar of each session's own zone. What was taken away stays: sessions were
-- cancelled and dates left out for it.
create table holiday (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 80),
  from_on date not null,
  to_on date not null,              -- half-open
  added_by uuid not null references person,
  added_at timestamptz not null,
  removed_by uuid references person,
  removed_at timestamptz,
  check (from_on < to_on),
  check ((removed_at is null) = (removed_by is null)),
  constraint holiday_one_a_day exclude using gist (daterange(from_on, to_on) with &&) where (removed_at is null)
);

-- When a mentor is away: instants, typed as days or times in the zone that the mentor had then.
create table mentor_leave (
  id uuid primary key,
  mentor_id uuid not null references person,
  from_at timestamptz not null,
  to_at timestamptz not null,       -- half-open
  time_zone text not null,
  reason text check (char_length(reason) between 1 and 500),   -- for the mentor and staff, for no family
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  taken_back_by uuid references person,
  taken_back_at timestamptz,
  check (from_at < to_at),
  check ((taken_back_at is null) = (taken_back_by is null)),
  -- by the id's text, as for terms: the id itself is found by the index below
  constraint mentor_leave_one_at_a_time
    exclude using gist ((mentor_id::text) with =, tstzrange(from_at, to_at) with &&) where (taken_back_at is null)
);
create index mentor_leave_mentor on mentor_leave (mentor_id, to_at);
create index mentor_leave_ahead on mentor_leave (to_at) where taken_back_at is null;

-- A date is left out for one of these too; it is looked at again once that is no more.
alter table occurrence
  drop constraint occurrence_left_out_check,
  add column holiday_id uuid references holiday,
  add column leave_id uuid references mentor_leave,
  add constraint occurrence_left_out check (left_out in ('collides', 'holiday', 'leave')),
  add constraint occurrence_holiday check ((holiday_id is not null) = (left_out is not distinct from 'holiday')),
  add constraint occurrence_leave check ((leave_id is not null) = (left_out is not distinct from 'leave'));
create index occurrence_holiday on occurrence (holiday_id) where holiday_id is not null;
create index occurrence_leave on occurrence (leave_id) where leave_id is not null;
