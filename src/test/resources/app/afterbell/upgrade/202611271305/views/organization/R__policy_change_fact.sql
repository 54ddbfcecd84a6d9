-- What was settled of the company's rules, for which day, by whom and why; and each value that it changed.
create or replace view policy_change_fact as
  select id, place, from_on, decided_at, decided_by, why, withdrawn_at, withdrawn_by from policy_change;
create or replace view policy_change_value_fact as
  select change_id, setting, was, became from policy_change_value;
