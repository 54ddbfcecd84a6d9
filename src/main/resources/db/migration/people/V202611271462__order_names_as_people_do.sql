-- Names stand in lists in the order in which people look for them, é beside e: by a collation of ICU, which is the column's own, so
-- that each list, each index and each comparison has it. What is found by is folded as before. It stands in the way, and is made anew.
call change_under_views('person', $$
  alter table person drop column folded, alter column name type text collate "und-x-icu";
  alter table person add column folded text generated always as (folded(name collate "default")) stored;
  create index person_folded on person using gin (folded gin_trgm_ops)
$$);
