-- Those of everybody, the session that starts first, first.
create index move_proposal_waits on move_proposal (from_starts_at) where state = 'open';
