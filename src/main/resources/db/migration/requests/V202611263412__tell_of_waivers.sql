-- R38: families and mentors are told of what was waived, credited or added when it can no longer be taken back.
create table act_news (
  act_id uuid primary key,
  bill boolean not null,          -- of bill_act, else of pay_act
  due_at timestamptz not null,
  told_at timestamptz
);
create index act_news_due on act_news (due_at) where told_at is null;
