-- R30: an agree form that is not finished, as it was typed. Nobody but staff who agree reads it; agreed on, it is gone.
create table engagement_draft (
  id uuid primary key,                        -- of the engagement that it becomes
  label text not null,
  fields text not null,                       -- JSON: each field's values, in their order
  saved_by uuid not null,                     -- a person: they belong to a module below
  saved_at timestamptz not null
);
create index engagement_draft_saved on engagement_draft (saved_at, id);
