-- What was settled of the words beside each status, for which day and by whom.
create or replace view status_hint_change_fact as
  select id, place, from_on, status, hint, decided_at, decided_by, withdrawn_at, withdrawn_by from status_hint_change;
