-- R34: one session, offered to a mentor who could take it. What was accepted is in the history of its plan too.
create table substitute_offer (
  id uuid primary key,
  session_id uuid not null references session,
  from_mentor_id uuid not null references person,
  to_mentor_id uuid not null references person,
  starts_at timestamptz not null,   -- as it was when it was offered: moved since, the offer is over
  pay_rate bigint not null check (pay_rate >= 0),
  plan text check (char_length(plan) between 1 and 2000),   -- what is to be done in this session
  offered_by uuid not null references person,
  offered_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn', 'taken_back')),
  decided_by uuid references person,
  decided_at timestamptz,
  revision integer,                 -- of the session's plan, where it was accepted
  check (from_mentor_id <> to_mentor_id),
  check ((state = 'open') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null))
);
create unique index substitute_offer_once on substitute_offer (session_id, to_mentor_id) where state = 'open';
create index substitute_offer_session on substitute_offer (session_id, offered_at);
create index substitute_offer_open on substitute_offer (to_mentor_id, starts_at) where state = 'open';
