-- Forms that came when a sign-in was over, until their page is opened again: sealed with a key that only a cookie of the browser has.
create table unsent_form (
  id bytea primary key check (octet_length(id) = 32),
  sealed bytea not null check (octet_length(sealed) between 28 and 2000000),
  until timestamptz not null);
create index unsent_form_until on unsent_form (until);
