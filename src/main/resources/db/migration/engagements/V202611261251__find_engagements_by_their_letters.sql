-- Found like people, by name or subject. The line between them is in no pattern.
alter table engagement
  add column folded text generated always as (folded(name) || ' |' || folded(subject)) stored;
create index engagement_folded on engagement using gin (folded gin_trgm_ops);
