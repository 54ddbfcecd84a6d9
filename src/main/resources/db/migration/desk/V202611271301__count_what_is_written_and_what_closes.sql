-- Of the open sessions, those that wait for their notes alone; and those of the pay period that closes next.
alter table desk_figure drop constraint desk_figure_name_check;
alter table desk_figure add constraint desk_figure_name_check
  check (name in ('today', 'logged', 'running', 'ahead', 'quiet', 'notes', 'written', 'closing'));
