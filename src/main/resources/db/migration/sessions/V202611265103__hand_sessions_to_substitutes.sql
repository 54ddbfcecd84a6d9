-- R34: a session that another mentor takes. Its row says who mentors it now; here stands for what pay, and who would have.
create table session_substitute (
  session_id uuid primary key references session,
  mentor_id uuid not null references person,
  instead_of uuid not null references person,
  pay_rate bigint not null check (pay_rate >= 0),     -- minor units, per hour, in the currency of its engagement
  since timestamptz not null,
  check (mentor_id <> instead_of)
);
alter table plan_entry
  add column mentor_id uuid references person,        -- substituted: who mentors it from then on
  add constraint plan_entry_substituted check ((kind = 'substituted') = (mentor_id is not null));
