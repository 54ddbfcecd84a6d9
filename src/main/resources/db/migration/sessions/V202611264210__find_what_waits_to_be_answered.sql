-- What a mentor is asked, and what a student's family asks, of sessions to come.
create index move_proposal_asked on move_proposal (mentor_id, from_starts_at) where state = 'open';
create index move_proposal_student_time on move_proposal_student (student_id, from_starts_at);
