-- When each sweep last ran, and how that went.
create or replace view sweep_turn_fact as
  select sweep, ended_at, took_ms, worked_at, worked, failed_at from sweep_turn;
