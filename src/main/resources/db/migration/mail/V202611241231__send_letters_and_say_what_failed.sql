-- A letter may have a second body in HTML, and the address by which its reader stops such letters (RFC 8058).
alter table mail_message
  add column kind text not null default 'message' check (kind in ('message', 'reminder', 'digest')),
  add column recipient_name text,
  add column html text,
  add column unsubscribe_url text,
  -- Somebody waits for a link to sign in by: it goes before ten thousand reminders.
  add column bulk boolean not null generated always as (kind <> 'message') stored,
  -- An instance is sending it until then; its connection to the database is not held meanwhile. Where it dies, the message is due
  -- again when this is over, with the same Message-ID.
  add column claimed_until timestamptz,
  add column given_up_at timestamptz,
  add column trouble text check (trouble in ('address', 'refused', 'login', 'unreachable'));

drop index mail_message_due;
create index mail_message_due on mail_message (bulk, next_attempt_at) where next_attempt_at is not null;
create index mail_message_troubled on mail_message (created_at desc) where trouble is not null and sent_at is null;
