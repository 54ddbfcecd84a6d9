-- R14: what was done to a plan is told when it can no longer be taken back: a row with its state, before anything leaves.
create table plan_news (
  session_id uuid not null references session,
  revision integer not null,          -- of the session's plan
  due_at timestamptz not null,
  told_at timestamptz,
  dropped_at timestamptz,             -- taken back before anybody was told
  primary key (session_id, revision),
  check (told_at is null or dropped_at is null)
);
create index plan_news_due on plan_news (due_at) where told_at is null and dropped_at is null;
