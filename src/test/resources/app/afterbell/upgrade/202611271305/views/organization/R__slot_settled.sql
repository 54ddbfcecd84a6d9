-- Which free slots are offered, on which days of the company's calendar (R32).
create or replace view slot_settled as
  select o.time_zone, p.from_on, p.to_on, p.slot_lead_hours, p.slot_days from organization o cross join policy p;
