-- The headings of all templates under which there is something to practise, those of earlier and deleted ones too.
create or replace view practise_heading as
  select distinct heading from note_template_section where practise;
