-- Both were made by family's migration V202611241310; receipts is a module of its own.
comment on table notes_read is 'owned by receipts';
comment on table receipts_off is 'owned by receipts';
