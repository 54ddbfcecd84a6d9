-- R30: weekly times hold from a day to a day too, half-open. One at a time of the same weekday and start.
alter table weekly_time
  drop constraint weekly_time_pkey,
  add column line integer not null default 0,                          -- those that follow each other: what it was changed to
  add column from_on date not null default '-infinity',
  add column to_on date not null default 'infinity',
  add column week_on date check (extract(isodow from week_on) = 1),   -- every second week, as this one, a Monday; null: each week
  add column minutes integer check (minutes between 15 and 480),      -- null: as the terms of its day say
  add column agreed_by uuid references person,                        -- null: as the engagement itself
  add column agreed_at timestamptz,
  add primary key (engagement_id, from_on, day_of_week, starts_at),
  add check (from_on < to_on),
  -- by the id's text, as for terms
  add constraint weekly_time_one_a_day
    exclude using gist ((engagement_id::text) with =, day_of_week with =, starts_at with =, daterange(from_on, to_on) with &&);
update weekly_time w set line = n.line
from (select engagement_id, day_of_week, starts_at, row_number() over (partition by engagement_id order by day_of_week, starts_at) - 1 as line
      from weekly_time) n
where n.engagement_id = w.engagement_id and n.day_of_week = w.day_of_week and n.starts_at = w.starts_at;
