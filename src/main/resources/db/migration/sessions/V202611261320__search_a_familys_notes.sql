-- Whether a family has parts of its own among its notes at all: a search asks it once, and not for each note.
create index notes_part_student on notes_part (student_id, session_id);

-- Any of the words of a question, wanted or not: a text that does not answer it changes nothing of what others answer.
create function notes_any(asked tsquery) returns tsquery language sql immutable parallel safe
return (
  select string_agg(word[1], ' | ')::tsquery
  from regexp_matches(asked::text, '(''(?:[^'']|'''')*''(?::[*A-D]+)?)', 'g') as word);
