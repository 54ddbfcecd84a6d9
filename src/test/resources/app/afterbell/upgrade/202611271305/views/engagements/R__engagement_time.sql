-- When an engagement meets, week by week: wall-clock times in its own zone (R16), on the days on which they are agreed, half-open.
-- week_on: every second week, as the one of this Monday.
create or replace view engagement_time as
  select engagement_id, day_of_week, starts_at, from_on, to_on, week_on, minutes from weekly_time;
