-- Where the text of a letter was emptied, its form in HTML stayed, with a child's notes in it, and so did its link.
update mail_message set html = null, unsubscribe_url = null
where body is null and (html is not null or unsubscribe_url is not null);
alter table mail_message
  add constraint mail_message_emptied check (body is not null or (html is null and unsubscribe_url is null));
