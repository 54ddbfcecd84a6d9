-- One installation serves one organization. Each setting's default is the bold value of the rule it names.
create table organization (
  one boolean primary key default true check (one),
  name text not null check (char_length(name) between 1 and 200),
  time_zone text not null,
  support_email text not null,
  demo boolean not null default false,
  notes_template text not null,
  due_after_hours integer not null default 48 check (due_after_hours > 0),               -- R3
  minute_step integer not null default 5 check (minute_step > 0),                        -- R6
  shortest_minutes integer not null default 15 check (shortest_minutes > 0),             -- R6
  longest_over_minutes integer not null default 30 check (longest_over_minutes >= 0),    -- R6
  notice_hours integer not null default 24 check (notice_hours >= 0),                    -- R9
  notes_longest integer not null default 10000 check (notes_longest > 0),                -- R17
  pay_period_anchor date not null default date '2024-01-01'
    check (extract(isodow from pay_period_anchor) = 1),                                  -- R24, a Monday
  pay_period_weeks integer not null default 2 check (pay_period_weeks > 0),              -- R24
  pay_day_after_days integer not null default 5 check (pay_day_after_days > 0)           -- R24
);
