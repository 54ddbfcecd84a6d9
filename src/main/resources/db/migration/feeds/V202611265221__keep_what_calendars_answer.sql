-- R35: what somebody answered in their calendar program to what they were told last. It changes nothing else.
alter table calendar_told
  add column answer text check (answer in ('accepted', 'declined', 'tentative')),
  add column answered_at timestamptz,
  add check ((answer is null) = (answered_at is null));
create index calendar_told_session on calendar_told (session_id);
