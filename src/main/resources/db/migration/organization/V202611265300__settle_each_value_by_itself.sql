-- R39: each bold value holds from a day. What stood in the organization's row, without a date, stands with the others.
alter table policy
  add column pay_period_weeks integer not null default 2 check (pay_period_weeks > 0),          -- R24
  add column pay_day_after_days integer not null default 5 check (pay_day_after_days > 0),      -- R24
  add column reminds_after integer not null default 4 check (reminds_after between 2 and 12),   -- R22
  add column quiet_from integer not null default 21 check (quiet_from between 19 and 23),       -- R36, hours of a clock
  add column quiet_to integer not null default 8 check (quiet_to between 5 and 12),             -- R36
  add column planned_weeks integer not null default 8 check (planned_weeks between 1 and 26),   -- R31
  add column slot_lead_hours integer not null default 24 check (slot_lead_hours >= 0),          -- R32
  add column slot_days integer not null default 30 check (slot_days > 0);                       -- R32
update policy set pay_period_weeks = o.pay_period_weeks, pay_day_after_days = o.pay_day_after_days, reminds_after = o.reminds_after
from organization o;
alter table organization drop column pay_period_weeks, drop column pay_day_after_days, drop column reminds_after;

-- What was settled, for which day, by whom and why. Rows of policy are made of it: on each day, of each value what was settled last
-- for the latest day until then. What does not hold yet can be taken back.
create table policy_change (
  id uuid primary key,
  place bigint generated always as identity unique, -- later than what was settled before it
  from_on date not null,
  decided_at timestamptz,         -- null: found when this table was made
  decided_by uuid,                -- a person: they belong to a module above
  why text check (char_length(why) between 1 and 300),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((decided_at is null) = (decided_by is null))
);
create table policy_change_value (
  change_id uuid not null references policy_change,
  setting text not null,
  was integer not null,
  became integer not null,
  primary key (change_id, setting)
);

with stretch as (
  select uuidv7() as id, p.from_on, to_jsonb(p) as became,
         to_jsonb(lag(p) over (order by p.from_on)) as was
  from policy p),
change as (
  insert into policy_change (id, from_on) select id, from_on from stretch where was is not null order by from_on)
insert into policy_change_value (change_id, setting, was, became)
select s.id, v.key, (s.was ->> v.key)::integer, v.value::integer
from stretch s cross join lateral jsonb_each_text(s.became) v
where s.was is not null and v.key not in ('from_on', 'to_on') and v.value is distinct from s.was ->> v.key;
