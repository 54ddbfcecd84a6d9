-- A line of history cannot be rewritten: for the triggers of every table that is only added to, whichever module's it is.
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
