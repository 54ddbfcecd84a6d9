-- R32: when a mentor can be booked, on the clocks of the mentor's own zone, whatever that is by then. Nothing published: no free times.
-- Minutes of a day: 0 is midnight, 1440 the next one.
create table weekly_hours (
  mentor_id uuid not null references person,
  day_of_week smallint not null check (day_of_week between 1 and 7),   -- ISO 8601, Monday is 1
  from_minute integer not null check (from_minute >= 0),
  to_minute integer not null check (to_minute <= 1440),
  primary key (mentor_id, day_of_week, from_minute),
  check (from_minute < to_minute),
  constraint weekly_hours_apart
    exclude using gist ((mentor_id::text) with =, day_of_week with =, int4range(from_minute, to_minute) with &&)
);

-- One date: more hours, or, without any, a day on which the weekly ones do not hold.
create table dated_hours (
  id uuid primary key,
  mentor_id uuid not null references person,
  on_date date not null,
  from_minute integer check (from_minute >= 0),
  to_minute integer check (to_minute <= 1440),
  check ((from_minute is null) = (to_minute is null)),
  check (from_minute < to_minute)
);
create index dated_hours_mentor on dated_hours (mentor_id, on_date);
create unique index dated_hours_day_off on dated_hours (mentor_id, on_date) where from_minute is null;
