-- R33: a change of a series by one press, which can be taken back for ten minutes: what was agreed before and after, as text, and each of
-- its dates with where it was and is. revision: of the session's plan, where the change moved it.
create table series_change (
  id uuid primary key,                -- of its form: sent twice, it is the same one
  engagement_id uuid not null references engagement,
  reach text not null check (reach in ('this_and_later', 'all_to_come')),
  made_by uuid not null references person,
  made_at timestamptz not null,
  undo_until timestamptz not null,
  taken_back_at timestamptz,
  weekly_before text[] not null,
  weekly_after text[] not null
);
create index series_change_engagement on series_change (engagement_id, made_at);
create table series_date (
  change_id uuid not null references series_change,
  was_on date not null,
  was_at time not null,
  on_date date not null,
  starts_at time not null,
  session_id uuid references session,
  revision integer,
  primary key (change_id, was_on, was_at),
  check (revision is null or session_id is not null)
);
create index series_date_session on series_date (session_id) where revision is not null;
