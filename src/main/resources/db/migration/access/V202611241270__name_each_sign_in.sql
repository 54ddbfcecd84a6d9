-- What a page calls a sign-in by. The hash of its secret stays where it is.
alter table sign_in add column id uuid not null default uuidv7();
create unique index sign_in_id on sign_in (id);
