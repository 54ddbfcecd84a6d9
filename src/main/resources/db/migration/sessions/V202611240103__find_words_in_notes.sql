-- Full text of notes: English stems, accents folded ("Núñez" is found by "nunez", "fractions" by "fraction").
create extension if not exists unaccent;
create text search configuration notes (copy = english);
alter text search configuration notes
  alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with unaccent, english_stem;

alter table notes_entry add column words tsvector generated always as (to_tsvector('notes', body)) stored;
alter table notes_part add column words tsvector generated always as (to_tsvector('notes', body)) stored;
