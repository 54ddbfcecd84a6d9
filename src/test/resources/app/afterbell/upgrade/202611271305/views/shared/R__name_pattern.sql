-- Names are found by their letters, in every module that knows people or things by name. What is stored by "folded" is not made anew
-- where this changes: that is for a migration of each table that has such a column.

-- A name's letters and digits: lower case, without accents, and a blank before each word. Immutable although a dictionary is asked,
-- which stays as it is; the body names its functions for good, so that a restored dump finds them.
create or replace function folded(name text) returns text language sql immutable strict parallel safe
  return ' ' || btrim(regexp_replace(lower(unaccent('unaccent'::regdictionary, normalize(name))), '[^[:alnum:]]+', ' ', 'g'));

-- What somebody typed, as a pattern for what is folded: anywhere in it. One or two letters are the beginning of a word: an index
-- of trigrams has nothing for them elsewhere. Scripts that write words without blanks between them have no such beginnings.
-- Nothing where no letter and no digit was typed: that is in no name.
create or replace function name_pattern(typed text) returns text language sql immutable strict parallel safe
  return case
    when folded(typed) = ' ' then null
    when char_length(folded(typed)) <= 3
         and folded(typed) !~ '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\U00020000-\U0003FFFF]'
      then '%' || folded(typed) || '%'
    else '%' || ltrim(folded(typed)) || '%'
  end;
