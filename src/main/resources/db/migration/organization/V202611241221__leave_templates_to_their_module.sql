-- Its text stands in note_template now (V202611241220).
alter table organization drop column notes_template;
