-- Who an answer reaches, where that is a person; and what a message belongs to, so that mail programs show all about it together.
alter table mail_message
  add column reply_to text check (char_length(reply_to) <= 254),
  add column reply_to_name text check (char_length(reply_to_name) <= 200),
  add column thread uuid,
  add check (reply_to is not null or reply_to_name is null);
