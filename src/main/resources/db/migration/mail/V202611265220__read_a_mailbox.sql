-- R35: where a mailbox is set, what comes into it is looked at once, by whichever instance has its turn. Its messages stay on the server.
create table mail_inbox (
  folder text primary key,            -- of which server and user, as a hash: neither is kept
  validity bigint not null default 0, -- of the numbers below, as the server says (RFC 9051, 2.3.1.1); another one begins anew
  next_uid bigint not null default 1,
  claimed_until timestamptz,          -- an instance reads it until then
  checked_at timestamptz
);
create table mail_received (
  folder text not null references mail_inbox,
  validity bigint not null,
  uid bigint not null,
  message_hash bytea,                 -- of its Message-ID and who it is from: the same message under another number is no other
  received_at timestamptz not null,
  taken boolean not null,             -- whether it was something that the product waits for
  primary key (folder, validity, uid)
);
create unique index mail_received_message on mail_received (folder, message_hash) where message_hash is not null;
create index mail_received_old on mail_received (received_at);
