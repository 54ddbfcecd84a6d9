-- R35: who wants each session as an invitation by mail, and when it is looked whether there is something to send.
create table calendar_choice (
  person_id uuid primary key references person,
  chosen_at timestamptz not null,
  look_at timestamptz                 -- null: they want none
);
create index calendar_choice_due on calendar_choice (look_at) where look_at is not null;

-- What a person's calendar was told last of a session, by mail: what differs is told anew.
create table calendar_told (
  person_id uuid not null references person,
  session_id uuid not null references session,
  sequence integer not null,          -- never lower than the session's, and higher than that of the mail before
  starts_at timestamptz not null,
  planned_minutes integer not null,
  cancelled boolean not null,
  told_at timestamptz not null,
  recipient text not null check (char_length(recipient) <= 254),
  primary key (person_id, session_id)
);
create index calendar_told_ahead on calendar_told (person_id, starts_at);
