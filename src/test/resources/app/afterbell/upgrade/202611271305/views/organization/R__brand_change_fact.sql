-- What was settled of logo and colour, for which day and by whom.
create or replace view brand_change_fact as
  select id, place, from_on, light, dark, logo, decided_at, decided_by, withdrawn_at, withdrawn_by from brand_change;
