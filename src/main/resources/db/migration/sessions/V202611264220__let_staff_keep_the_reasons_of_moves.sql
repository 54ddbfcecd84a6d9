-- R15: what staff changed of the reasons and of the limit of waivers, by whom and when.
create table move_reason_change (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by uuid not null references person,
  kind text not null check (kind in ('added', 'renamed', 'retired', 'restored', 'limited')),
  key text references move_reason,    -- null: the limit
  was text,                           -- renamed: its words before; limited: how many before, null for any number
  words text,                         -- added, renamed: its words from then on; limited: how many from then on
  check ((kind = 'limited') = (key is null)),
  check ((kind in ('added', 'renamed')) <= (words is not null)),
  check ((kind = 'renamed') <= (was is not null))
);
create index move_reason_change_key on move_reason_change (key, at) where kind = 'renamed';
create trigger append_only before update or delete on move_reason_change for each statement execute function refuse_rewriting();
