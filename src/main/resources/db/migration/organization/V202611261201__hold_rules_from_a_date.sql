-- What the organization settled, with the days on which it holds, by the calendar of its zone: half-open, without gap or overlap.
-- A session is judged by the row of the day on which it starts. Each default is the bold value of the rule it names.
create table policy (
  from_on date primary key,            -- '-infinity' in the first
  to_on date not null,                 -- 'infinity' in the last
  due_after_hours integer not null default 48 check (due_after_hours > 0),               -- R3
  minute_step integer not null default 5 check (minute_step > 0),                        -- R6
  shortest_minutes integer not null default 15 check (shortest_minutes > 0),             -- R6
  longest_over_minutes integer not null default 30 check (longest_over_minutes >= 0),    -- R6
  notice_hours integer not null default 24 check (notice_hours >= 0),                    -- R9
  notes_longest integer not null default 10000 check (notes_longest > 0),                -- R17
  -- R8: what stands behind each status, in hundredths
  attended_billed integer not null default 100 check (attended_billed between 0 and 100),
  attended_paid integer not null default 100 check (attended_paid between 0 and 100),
  missed_billed integer not null default 100 check (missed_billed between 0 and 100),
  missed_paid integer not null default 100 check (missed_paid between 0 and 100),
  cancelled_billable_billed integer not null default 100 check (cancelled_billable_billed between 0 and 100),
  cancelled_billable_paid integer not null default 100 check (cancelled_billable_paid between 0 and 100),
  cancelled_non_billable_billed integer not null default 0 check (cancelled_non_billable_billed between 0 and 100),
  cancelled_non_billable_paid integer not null default 0 check (cancelled_non_billable_paid between 0 and 100),
  check (from_on < to_on),
  exclude using gist (daterange(from_on, to_on) with &&)
);

insert into policy (from_on, to_on) values ('-infinity', 'infinity');
update policy p
set due_after_hours = o.due_after_hours, minute_step = o.minute_step, shortest_minutes = o.shortest_minutes,
    longest_over_minutes = o.longest_over_minutes, notice_hours = o.notice_hours, notes_longest = o.notes_longest
from organization o;
update policy p
set attended_billed = a.billed, attended_paid = a.paid, missed_billed = m.billed, missed_paid = m.paid,
    cancelled_billable_billed = c.billed, cancelled_billable_paid = c.paid,
    cancelled_non_billable_billed = n.billed, cancelled_non_billable_paid = n.paid
from status_percentage a, status_percentage m, status_percentage c, status_percentage n
where a.status = 'attended' and m.status = 'missed' and c.status = 'cancelled_billable' and n.status = 'cancelled_non_billable';

drop table status_percentage;
alter table organization
  drop column due_after_hours, drop column minute_step, drop column shortest_minutes, drop column longest_over_minutes,
  drop column notice_hours, drop column notes_longest;
