-- R15: of two who ask together one can be late and the other in time. null, in what was written before: as all of it is.
alter table plan_entry_student add column late boolean;
alter table move_proposal_student add column late boolean;
