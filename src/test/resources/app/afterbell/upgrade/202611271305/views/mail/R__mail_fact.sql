-- What other modules may read of a message: how it fares, never what it says nor its whole address.
create or replace view mail_fact as
  select id, kind, recipient_name, split_part(recipient, '@', 2) as recipient_domain, created_at, attempts, next_attempt_at,
         claimed_until, given_up_at, sent_at, trouble, body is not null as has_body
  from mail_message;
