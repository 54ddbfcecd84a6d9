-- What somebody has begun to write, for their home: all of it at once.
create index notes_draft_author on notes_draft (author_id);
create index notes_part_draft_author on notes_part_draft (author_id);
