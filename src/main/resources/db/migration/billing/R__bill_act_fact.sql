-- What was waived or credited and stands: amounts are negative.
create or replace view bill_act_fact as
  select id, kind, session_id, student_id, family_id, currency, amount, reason, made_by, made_at, undo_until
  from bill_act where taken_back_at is null;
