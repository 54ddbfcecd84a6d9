-- R15: a family's move is a proposal. The old time stands until it is accepted; sent, it counts as told.
create table move_proposal (
  id uuid primary key,
  session_id uuid not null references session,
  mentor_id uuid not null references person,     -- who is asked
  proposed_at timestamptz not null,
  proposed_by uuid not null references person,
  from_starts_at timestamptz not null,           -- what it asks to leave: it is over when the session is not there any more
  from_minutes integer not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 15 and 480),
  note text check (char_length(note) between 1 and 1000),
  late boolean not null,                         -- told with less than the notice
  state text not null default 'open'
    check (state in ('open', 'answered', 'accepted', 'declined', 'left', 'withdrawn', 'untold', 'replaced')),
  decided_at timestamptz,
  decided_by uuid references person,
  word text check (char_length(word) between 1 and 1000),   -- of who answered
  waives boolean not null default false,         -- answered with other times: too late, and free all the same
  revision integer,                              -- of the session's plan: the move that it became
  check ((state = 'open') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'accepted') = (revision is not null)),
  check (late or not waives)
);
create index move_proposal_session on move_proposal (session_id, proposed_at);

-- Who it is for.
create table move_proposal_student (
  proposal_id uuid not null references move_proposal,
  student_id uuid not null references person,
  from_starts_at timestamptz not null,
  primary key (proposal_id, student_id)
);

-- The other times that its answer offers.
create table move_proposal_time (
  proposal_id uuid not null references move_proposal,
  place integer not null check (place between 1 and 3),
  starts_at timestamptz not null,
  primary key (proposal_id, place)
);
