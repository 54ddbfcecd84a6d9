-- The longest that tasks have after a session's planned end, whatever day it is on (R3): for somebody who must not look further.
create or replace view due_longest as select max(due_after_hours) as hours from policy;
