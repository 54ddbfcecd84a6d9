-- R35: a letter may carry an event for the calendar of its reader, and what that program is to do with it (RFC 6047).
alter table mail_message
  add column calendar text,
  add column calendar_method text check (calendar_method in ('request', 'cancel')),
  add check ((calendar is null) = (calendar_method is null)),
  add check (body is not null or calendar is null);
