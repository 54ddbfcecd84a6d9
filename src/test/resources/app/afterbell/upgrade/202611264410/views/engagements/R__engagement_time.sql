-- When an engagement meets, week by week: wall-clock times in its own zone (R16).
create or replace view engagement_time as
  select engagement_id, day_of_week, starts_at from weekly_time;
