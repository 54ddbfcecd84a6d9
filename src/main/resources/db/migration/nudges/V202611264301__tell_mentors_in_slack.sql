-- A third way to be told: the mentor's channel. Who chose among the two before is told by those alone.
alter table nudge_plan drop constraint nudge_plan_ways_check;
alter table nudge_plan add constraint nudge_plan_ways_check check (ways <@ array['mail', 'inbox', 'slack']);
