-- R37: somebody asks staff for what the forms do not allow. What stands is in the row; what was said is in request_word.
create table request (
  id uuid primary key,
  number integer generated always as identity unique,    -- by which people call it
  kind text not null check (kind in ('longer', 'status', 'engagement', 'unplanned', 'bill')),
  session_id uuid references session,       -- that it is about; of one that was never planned: that it became
  student_id uuid references person,        -- whose status, or whose bill
  engagement_id uuid references engagement, -- whose session it was in truth
  minutes integer check (minutes between 1 and 720),
  status text check (status in ('attended', 'missed', 'cancelled_billable', 'cancelled_non_billable')),
  starts_at timestamptz,
  notes text check (char_length(notes) between 1 and 20000),
  asked_by uuid not null references person,
  asked_as text not null check (asked_as in ('mentor', 'family')),
  asked_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'approved', 'declined', 'taken_back')),
  revision integer not null default 1,      -- ascending with each word and decision
  decided_at timestamptz,
  decided_by uuid references person,
  decided_minutes integer,
  decided_revision integer,                 -- of the session's attendance: what the decision wrote
  words integer not null default 0,
  last_at timestamptz not null,             -- of the newest word
  last_by uuid not null references person,
  read_at timestamptz,                      -- when its asker last read it
  check ((state = 'open') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (session_id is not null or kind = 'unplanned'),
  check (kind not in ('longer', 'unplanned') or minutes is not null),
  check (kind <> 'status' or (student_id is not null and status is not null)),
  check (kind not in ('engagement', 'unplanned') or engagement_id is not null),
  check (kind <> 'unplanned' or (starts_at is not null and notes is not null)),
  check (kind <> 'bill' or student_id is not null)
);
-- What is asked twice is one request, while it is open.
create unique index request_open_once on request (session_id, kind, coalesce(student_id, session_id))
  where state = 'open' and kind <> 'unplanned';
create unique index request_unplanned_once on request (engagement_id, starts_at) where state = 'open' and kind = 'unplanned';
create index request_of_session on request (session_id);
create index request_of_asker on request (asked_by, asked_at desc);
create index request_newest on request (asked_at desc, id);
create index request_open on request (asked_at) where state = 'open';
create index request_decided on request (decided_at desc) where state <> 'open';

create table request_word (
  request_id uuid not null references request,
  number integer not null,
  said_at timestamptz not null,
  said_by uuid not null references person,
  via text not null check (via in ('product', 'slack')),
  decision text check (decision in ('approved', 'declined', 'taken_back')),
  body text check (char_length(body) between 1 and 2000),
  primary key (request_id, number),
  check (body is not null or decision is not null)
);
create trigger append_only before update or delete on request_word for each statement execute function refuse_rewriting();

-- R38: what staff changed of a log is told when ten minutes are over: a row with its state, before anything leaves.
create table log_news (
  session_id uuid not null references session,
  revision integer not null,                -- of the attendance that was changed
  due_at timestamptz not null,
  told_at timestamptz,
  primary key (session_id, revision)
);
create index log_news_due on log_news (due_at) where told_at is null;
