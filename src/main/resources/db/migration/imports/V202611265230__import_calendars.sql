-- A calendar's file, from its preview to done (R31, R35). Its text goes when it ends.
create table calendar_import (
  id uuid primary key,
  created_by uuid not null references person,
  created_at timestamptz not null,
  file_name text not null,
  time_zone text not null,             -- of times that name none
  content bytea,                       -- null: done, discarded, or forgotten
  applied_at timestamptz,
  planned integer not null default 0,
  moved integer not null default 0,
  cancelled integer not null default 0,
  left_out integer not null default 0
);
create index calendar_import_newest on calendar_import (created_at desc);

-- Which engagement the events with a UID are of, as somebody chose or was proposed; null: none.
create table calendar_import_choice (
  import_id uuid not null references calendar_import on delete cascade,
  uid text not null,
  engagement_id uuid references engagement,
  primary key (import_id, uid)
);

-- What the last file said of each date of each event, and the session that came of it: the same file again changes nothing, and another
-- one what it says anew.
create table calendar_import_event (
  uid text not null,
  occurrence text not null,            -- of a series: when this date was to be at first, in UTC; else empty
  session_id uuid not null references session,
  starts_at timestamptz not null,
  minutes integer not null,
  cancelled boolean not null,
  said_at timestamptz not null,
  primary key (uid, occurrence)
);
