-- R31: whether families book single sessions in free slots; 1: they do. A setting like the others (R39): it holds from a day.
alter table policy add column families_book integer not null default 0 check (families_book in (0, 1));
