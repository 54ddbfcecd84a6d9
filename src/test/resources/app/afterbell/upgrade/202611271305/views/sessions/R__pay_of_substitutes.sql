-- What a substitute was promised for one session (R34), for somebody who computes its pay; before session_rate, which reads it.
create or replace view session_substitute_fact as
  select session_id, mentor_id, instead_of, pay_rate, since from session_substitute;
