-- What staff decided about a preview's questions: who of a file is somebody who was typed by hand, and whose value stands where the file
-- and the product both changed it. By the name of the question; nothing of what the cells say.
alter table import_run add column choices jsonb not null default '{}';
