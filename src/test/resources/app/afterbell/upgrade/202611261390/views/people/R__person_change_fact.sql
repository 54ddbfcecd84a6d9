-- What was changed about whom, by whom and when (R29), for who looks it up.
create or replace view person_change_fact as
  select person_id, changed_by, changed_at, what, before, after, id from person_change;
