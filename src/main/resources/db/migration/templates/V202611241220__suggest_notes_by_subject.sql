-- R18: how session notes are suggested to be written. One template is taken where no other names the engagement's subject.
create table note_template (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 100),
  is_default boolean not null default false,
  revision integer not null default 1 check (revision > 0),
  changed_at timestamptz,                 -- null: as the product brought it
  changed_by uuid references person,
  deleted_at timestamptz,
  deleted_by uuid references person,
  check ((changed_at is null) = (changed_by is null)),
  check ((deleted_at is null) = (deleted_by is null)),
  check (not is_default or deleted_at is null)
);
create unique index note_template_one_default on note_template (is_default) where is_default;
create unique index note_template_name on note_template (lower(name)) where deleted_at is null;

-- Append-only: what a template once suggested is never taken for something that a mentor wrote (R17). The newest is shown.
create table note_template_section (
  template_id uuid not null references note_template,
  revision integer not null check (revision > 0),
  position integer not null check (position between 1 and 12),
  heading text not null check (char_length(heading) between 1 and 100),
  hint text not null check (char_length(hint) <= 300),
  required boolean not null,
  practise boolean not null,              -- says what to practise: the family's home makes a list of it
  primary key (template_id, revision, position)
);
create unique index note_template_section_heading on note_template_section (template_id, revision, lower(heading));
create trigger append_only before update or delete on note_template_section for each statement
  execute function refuse_rewriting();

-- Of live templates alone: a subject has one.
create table note_template_subject (
  template_id uuid not null references note_template,
  subject text not null check (char_length(subject) between 1 and 200),
  primary key (template_id, subject)
);
create unique index note_template_subject_once on note_template_subject (lower(subject));

-- The template that there was becomes the default one: each line with a heading a section, what stands below it the hint.
-- Where there was none, or no organization yet, it is the product's own.
with standard (position, heading, hint, practise) as (
  values
    (1, 'What we did', 'The topics and the exercises, in a sentence or two.', false),
    (2, 'What went well', 'One thing that the student can be proud of.', false),
    (3, 'To practise', 'Each exercise on a line of its own: families can tick them off.', true),
    (4, 'Next time', 'What you plan to begin with.', false)
),
line as (
  select l.number, btrim(l.text, E' \t\r') as text,
         count(*) filter (where l.text ~ '^ {0,3}#{1,6}[ \t]+[^ \t#\r]') over (order by l.number) as section,
         l.text ~ '^ {0,3}#{1,6}[ \t]+[^ \t#\r]' as is_heading
  from organization o, regexp_split_to_table(o.notes_template, E'\n') with ordinality as l (text, number)
),
found as (
  select section,
         left(btrim(regexp_replace(regexp_replace(max(text) filter (where is_heading), '^#+', ''), '#+$', '')), 100) as heading,
         left(coalesce(string_agg(text, ' ' order by number) filter (where not is_heading and text <> ''), ''), 300) as hint
  from line
  where section > 0
  group by section
),
once as (
  select distinct on (lower(heading)) section, heading, hint from found order by lower(heading), section
),
numbered as (
  select row_number() over (order by o.section) as position, o.heading,
         coalesce(nullif(o.hint, ''), s.hint, '') as hint, lower(o.heading) in ('to practise', 'to practice', 'homework') as practise
  from once o left join standard s on lower(s.heading) = lower(o.heading)
),
template as (
  insert into note_template (id, name, is_default) values (gen_random_uuid(), 'Standard', true) returning id
)
insert into note_template_section (template_id, revision, position, heading, hint, required, practise)
select t.id, 1, s.position, s.heading, s.hint, false, s.practise
from template t, (
  select position, heading, hint, practise from numbered where position <= 12
  union all
  select position, heading, hint, practise from standard where not exists (select from numbered)
) s;
