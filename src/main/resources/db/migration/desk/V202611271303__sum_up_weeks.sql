-- What staff see in charts, week by week from Monday on by the company's calendar: summed up by a sweep, so that no page reads the
-- sessions of years. counted_at: the weeks that were counted longest ago are counted again, since what is long past can be corrected.
create table desk_week (
  week_on date primary key check (extract(isodow from week_on) = 1),
  sessions integer not null default 0,        -- that took place or wait to be logged: not cancelled before their start
  cancelled integer not null default 0,       -- before their start
  attended integer not null default 0,        -- students of logged sessions, by their status
  missed integer not null default 0,
  cancelled_billable integer not null default 0,
  cancelled_non_billable integer not null default 0,
  within_hour integer not null default 0,     -- logged so long after their end; without what came with a company's past
  within_day integer not null default 0,
  in_time integer not null default 0,         -- later, and by their due date (R3)
  late integer not null default 0,
  counted_at timestamptz                      -- null: not yet
);
create index desk_week_counted on desk_week (counted_at nulls first, week_on);
create table desk_week_hours (
  week_on date not null references desk_week,
  mentor_id uuid not null,                    -- a person: they belong to a module below
  subject text not null,
  sessions integer not null,
  minutes integer not null,                   -- actual ones of logged sessions
  primary key (week_on, mentor_id, subject)
);
