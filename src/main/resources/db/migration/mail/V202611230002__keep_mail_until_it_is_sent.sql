-- Written in the transaction that causes the message, sent afterwards: a crash loses none.
create table mail_message (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text,                       -- emptied once sent: a body may hold a sign-in link
  created_at timestamptz not null,
  next_attempt_at timestamptz,     -- null: sent, given up, or kept in the mailbox
  attempts integer not null default 0,
  sent_at timestamptz,
  failure text
);
create index mail_message_due on mail_message (next_attempt_at) where next_attempt_at is not null;
create index mail_message_newest on mail_message (created_at desc);
