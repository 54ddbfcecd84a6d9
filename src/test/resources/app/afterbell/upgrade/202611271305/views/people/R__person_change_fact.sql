-- What was changed about which person, who changed it, and when (R29), for somebody who looks it up.
create or replace view person_change_fact as
  select person_id, changed_by, changed_at, what, before, after, id from person_change;
