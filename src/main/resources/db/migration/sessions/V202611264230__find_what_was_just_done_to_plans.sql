-- What was done to plans lately: open pages follow it.
create index plan_entry_recorded on plan_entry (recorded_at);
create index move_proposal_proposed on move_proposal (proposed_at);
create index move_proposal_decided on move_proposal (decided_at) where decided_at is not null;
