-- R15: what became of a proposal is told: a row with its state, before anything leaves.
create table proposal_news (
  proposal_id uuid not null references move_proposal,
  kind text not null check (kind in ('proposed', 'settled')),
  by_family boolean not null,         -- then the mentor is told, else the family
  due_at timestamptz not null,
  told_at timestamptz,
  dropped_at timestamptz,             -- over before anybody was told
  primary key (proposal_id, kind, by_family, due_at),
  check (told_at is null or dropped_at is null)
);
create index proposal_news_due on proposal_news (due_at) where told_at is null and dropped_at is null;
