-- R31: days on which an engagement has no sessions because somebody said so: a pause, or a single date. Half-open, by the calendar of its
-- zone. What was put back stays, with who did.
create table pause (
  id uuid primary key,                -- of its form: sent twice, it is the same one
  engagement_id uuid not null references engagement,
  from_on date not null,
  to_on date not null,
  why text check (char_length(why) between 1 and 200),
  made_by uuid not null references person,
  made_at timestamptz not null,
  put_back_by uuid references person,
  put_back_at timestamptz,
  check (from_on < to_on),
  check ((put_back_at is null) = (put_back_by is null)),
  -- by the id's text, as for terms
  constraint pause_one_a_day
    exclude using gist ((engagement_id::text) with =, daterange(from_on, to_on) with &&) where (put_back_at is null)
);
create index pause_engagement on pause (engagement_id, to_on);

alter table occurrence
  drop constraint occurrence_left_out,
  add column pause_id uuid references pause,
  add constraint occurrence_left_out check (left_out in ('collides', 'holiday', 'leave', 'paused')),
  add constraint occurrence_pause check ((pause_id is not null) = (left_out is not distinct from 'paused'));
create index occurrence_pause on occurrence (pause_id) where pause_id is not null;

-- A session that was cancelled because its date fell away: where that is put back, another one is planned for it.
create table fallen_session (
  session_id uuid primary key references session
);
