-- As people's names are: é beside e.
call change_under_views('family', $$
  alter table family drop column folded, alter column name type text collate "und-x-icu";
  alter table family add column folded text generated always as (folded(name collate "default")) stored;
  create index family_folded on family using gin (folded gin_trgm_ops)
$$);
