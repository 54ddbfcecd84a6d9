-- R31: what somebody decided about a session that a holiday or a leave would leave out. A session that stands, and was not kept, is one
-- about which nobody decided: also one whose cancellation was taken back.
create table day_off_decision (
  day_off uuid not null,            -- the holiday or the leave
  session_id uuid not null references session,
  starts_at timestamptz not null,   -- of the time that it had: moved to another one of these days, it is asked again
  decision text not null check (decision in ('kept', 'cancelled', 'moved', 'offered')),
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  primary key (day_off, session_id, starts_at)
);
create index day_off_decision_session on day_off_decision (session_id);
