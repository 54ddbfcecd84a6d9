-- R30, R31: which press cancelled a session, by which revision of its plan, and of which date of the weekly times it was: where the date
-- comes back, the same session does. Rows of before know none of it: their sessions are found by their own time.
alter table fallen_session
  add column act uuid,                -- a pause, or an engagement_end
  add column revision integer,
  add column on_date date,            -- null: of no weekly time
  add column starts_at time,
  add check ((act is null) = (revision is null)),
  add check ((on_date is null) = (starts_at is null));
create index fallen_session_act on fallen_session (act) where act is not null;

-- The last day of an engagement, or of one of its weekly times, where a press cut off what was agreed beyond it: what was agreed before,
-- so that the press can be taken back whole.
create table engagement_end (
  id uuid primary key,                -- of its form: sent twice, it is the same one
  engagement_id uuid not null references engagement,
  last_on date not null,
  before_on date,                     -- the last day before; null: none was agreed
  weekly_before text[],               -- of a weekly time: what was agreed; null: the whole engagement ends
  weekly_after text[],
  made_by uuid not null references person,
  made_at timestamptz not null,
  put_back_by uuid references person,
  put_back_at timestamptz,
  check ((weekly_before is null) = (weekly_after is null)),
  check ((put_back_at is null) = (put_back_by is null))
);
create index engagement_end_engagement on engagement_end (engagement_id, made_at);
