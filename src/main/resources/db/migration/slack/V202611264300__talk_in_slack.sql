-- What Slack needs to be talked to: one row. Token and secret are sealed with a key that is not in the database.
create table slack_setting (
  one boolean primary key default true check (one),
  token bytea,                               -- null: nothing leaves, what would be posted stands on a page
  signing_secret bytea,
  staff_channel text not null check (staff_channel ~ '^[A-Z0-9]{1,40}$'),
  team_id text,                              -- whose token it is, as Slack said; null: it has not said yet
  team text,
  asked_at timestamptz,                      -- when Slack was last asked whether this works
  answer text,                               -- its word then: ok, or an error
  quiet_until timestamptz,                   -- it asked for patience until then
  changed_by uuid references person,         -- null: the demo
  changed_at timestamptz not null,
  check ((token is null) = (signing_secret is null))
);
-- The support channel of each mentor who has one.
create table slack_channel (
  mentor_id uuid primary key references person,
  channel text not null unique check (channel ~ '^[A-Z0-9]{1,40}$')
);
-- Whose Slack account it is, of staff who decide there.
create table slack_account (
  person_id uuid primary key references person,
  slack_user text not null unique check (slack_user ~ '^[A-Z0-9]{1,40}$')
);
-- What is to stand in Slack: a row with its state before it is a call. The same post is edited.
create table slack_post (
  id uuid primary key,                       -- stands in the post's metadata: by it a lost answer is looked up
  request_id uuid references request,
  nudge_id uuid references nudge,
  audience text not null check (audience in ('staff', 'mentor', 'presser', 'nudge')),
  channel text not null,
  slack_user text,                           -- of a presser, who alone sees it
  press bytea unique,                        -- what it answers: a press that comes twice is answered once
  words text,                                -- for a presser, or of a nudge
  payload text,                              -- as it was last sent, or was about to be
  ts text,                                   -- Slack's key of the post; null: none that we know of
  unknown boolean not null default false,    -- it was about to be posted, and no answer came
  wanted integer not null,                   -- counts what it was to show
  shown integer,                             -- of these, the one that it shows
  wanted_at timestamptz not null,            -- the last of them
  trouble text,                              -- what Slack said last
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  claimed_until timestamptz,
  given_up_at timestamptz,
  check ((audience = 'presser') = (slack_user is not null and press is not null)),
  check ((audience in ('presser', 'nudge')) = (words is not null)),
  check ((audience = 'nudge') = (nudge_id is not null)),
  check ((audience = 'nudge') = (request_id is null))
);
create unique index slack_post_once on slack_post (request_id, audience) where audience in ('staff', 'mentor');
create unique index slack_post_nudge on slack_post (nudge_id) where nudge_id is not null;
create index slack_post_due on slack_post (next_attempt_at) where next_attempt_at is not null;
create index slack_post_given_up on slack_post (given_up_at) where given_up_at is not null;
create index slack_post_newest on slack_post (wanted_at desc);
