-- When what the body offers is over, such as a link: it is then emptied, wherever it lies.
alter table mail_message add column body_until timestamptz;
create index mail_message_over on mail_message (body_until) where body is not null and next_attempt_at is null;
