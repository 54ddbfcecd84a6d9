-- What anybody who searches notes asks of their words, of whichever portal.

-- What somebody types into a search, as a question to "words": all of the words, in any form; "words in quotes" one after the
-- other; -word, or. The last word may be the beginning of one, as it is while it is typed.
-- What is typed in scripts without blanks is left to notes_within; null where nothing else is typed.
create or replace function notes_query(typed text) returns tsquery language sql stable as $$
  select case
           when spaced <> typed and numnode(asked) = 0 then null
           when asked::text ~ '''$' and asked::text !~ '!' and spaced !~ '["\s]$' then (asked::text || ':*')::tsquery
           else asked
         end
  from regexp_replace(
         typed,
         '-?"?[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+"?',
         ' ', 'g') as spaced,
       websearch_to_tsquery('notes', spaced) as asked
$$;

-- The words of several texts, as if they were one.
create or replace aggregate all_words(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

-- Any of the words of a question, wanted or not: a text that does not answer it changes nothing of what others answer.
create or replace function notes_any(asked tsquery) returns tsquery language sql immutable parallel safe
return (
  select string_agg(word[1], ' | ')::tsquery
  from regexp_matches(asked::text, '(''(?:[^'']|'''')*''(?::[*A-D]+)?)', 'g') as word);

-- Chinese, Japanese, Korean, Thai and their neighbours write without blanks between words, or bind endings to them: a sentence is one
-- word of "words". What is typed in such a script is found wherever it stands, by three functions beside "words".

-- As both sides are compared: without case, accents and width.
create or replace function notes_folded(text) returns text language sql immutable parallel safe
return lower(unaccent('unaccent'::regdictionary, normalize($1, nfkc)));

-- What is typed in such scripts, each run without blanks and signs, "-" before what must not stand there; null where none exists.
create or replace function notes_within(typed text) returns text[] language sql immutable parallel safe
return (
  select array_agg(found[1] || notes_folded(found[2]))
  from regexp_matches(
    normalize(typed, nfc),
    '((?<=^|[\s"])-"?|)([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+)',
    'g') as found);

-- Whether all of these runs stand in a text, and none of those with "-".
create or replace function notes_hold(within text[], body text) returns boolean language sql immutable parallel safe
return (
  select coalesce(bool_and((position(ltrim(run, '-"') in folded) > 0) = (run not like '-%')), true)
  from notes_folded(body) as folded, unnest(within) as run);

-- A text whole, with the words of a question between the characters that mark. ts_headline leaves out what is too long for a word,
-- as a whole paragraph of such a script may be.
create or replace function notes_marked(body text, asked tsquery, marking text) returns text language sql stable
return case when asked is null then body else ts_headline('notes', body, asked, marking) end;
