-- What was added for mentors and stands.
create or replace view pay_act_fact as
  select id, kind, session_id, mentor_id, currency, amount, reason, made_by, made_at, undo_until
  from pay_act where taken_back_at is null;
