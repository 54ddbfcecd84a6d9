-- R30: two times of every second week at the same hour, one in the weeks between those of the other, are no time twice.
alter table weekly_time
  drop constraint weekly_time_pkey,
  add primary key (engagement_id, from_on, day_of_week, starts_at, line),
  drop constraint weekly_time_one_a_day,
  add constraint weekly_time_one_a_day
    exclude using gist ((engagement_id::text) with =, day_of_week with =, starts_at with =, daterange(from_on, to_on) with &&,
      (case when week_on is null then int4range(0, 2)
            else int4range(abs((week_on - date '2000-01-03') / 7 % 2), abs((week_on - date '2000-01-03') / 7 % 2) + 1) end) with &&);
