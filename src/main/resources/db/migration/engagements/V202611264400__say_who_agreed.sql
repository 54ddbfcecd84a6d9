-- Who agreed on terms, and when (R30); null: they came from a spreadsheet, or from before this was kept.
alter table engagement_terms
  add column agreed_by uuid references person,
  add column agreed_at timestamptz;
