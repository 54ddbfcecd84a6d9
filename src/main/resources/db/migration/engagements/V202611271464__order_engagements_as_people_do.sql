-- As people's names are: é beside e.
call change_under_views('engagement', $$
  alter table engagement drop column folded, alter column name type text collate "und-x-icu",
    alter column subject type text collate "und-x-icu";
  alter table engagement add column folded text
    generated always as (folded(name collate "default") || ' |' || folded(subject collate "default")) stored;
  create index engagement_folded on engagement using gin (folded gin_trgm_ops)
$$);
