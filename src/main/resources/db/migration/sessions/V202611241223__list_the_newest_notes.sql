-- Staff choose among the notes that came in last.
create index session_newest_notes on session (notes_at desc) where notes_at is not null;
