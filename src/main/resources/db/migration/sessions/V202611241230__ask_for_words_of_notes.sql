-- What somebody types into a search, as a question to "words": all of the words, in any form; "words in quotes" one after the
-- other; -word, or. The last word may be the beginning of one, as it is while it is typed.
create function notes_query(typed text) returns tsquery language sql stable as $$
  select case
           when asked::text ~ '''$' and asked::text !~ '!' and typed !~ '["\s]$' then (asked::text || ':*')::tsquery
           else asked
         end
  from websearch_to_tsquery('notes', typed) as asked
$$;

-- The words of several texts, as if they were one.
create aggregate all_words(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
