-- The further ids that later files have for people and engagements that an earlier file brought, and their names for families. The first
-- is with the person, engagement or family itself.
create table import_alias (
  kind text not null check (kind in ('people', 'families', 'engagements')),
  row_key text not null,
  known_id uuid not null,
  primary key (kind, row_key)
);
create index import_alias_known on import_alias (known_id);
