-- Names are found by their letters: "nunez" finds Núñez, "o'brien" finds O’Brien, wherever somebody searches by name.
create extension if not exists pg_trgm;

-- A name's letters and digits: lower case, without accents, and a blank before each word. Immutable although a dictionary is asked,
-- which stays as it is; the body names its functions for good, so that a restored dump finds them.
create function folded(name text) returns text language sql immutable strict parallel safe
  return ' ' || btrim(regexp_replace(lower(unaccent('unaccent'::regdictionary, normalize(name))), '[^[:alnum:]]+', ' ', 'g'));

-- What somebody typed, as a pattern for what is folded: anywhere in it. One or two letters are the beginning of a word: an index
-- of trigrams has nothing for them elsewhere. Scripts that write words without blanks between them have no such beginnings.
-- Nothing where no letter and no digit was typed: that is in no name.
create function name_pattern(typed text) returns text language sql immutable strict parallel safe
  return case
    when folded(typed) = ' ' then null
    when char_length(folded(typed)) <= 3
         and folded(typed) !~ '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\U00020000-\U0003FFFF]'
      then '%' || folded(typed) || '%'
    else '%' || ltrim(folded(typed)) || '%'
  end;

alter table person
  add column folded text generated always as (folded(name)) stored,
  add column folded_email text generated always as (folded(email)) stored;
create index person_folded on person using gin (folded gin_trgm_ops);
create index person_folded_email on person using gin (folded_email gin_trgm_ops);
-- Nobody asks by it.
drop index person_name;

alter table family add column folded text generated always as (folded(name)) stored;
create index family_folded on family using gin (folded gin_trgm_ops);
