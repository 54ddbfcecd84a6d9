-- They are in the table password now.
alter table person drop column password_hash;
