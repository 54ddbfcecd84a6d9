-- What was settled of the words beside each label, for which day and by whom.
create or replace view hint_change_fact as
  select id, place, from_on, label, hint, decided_at, decided_by, withdrawn_at, withdrawn_by from hint_change;
