-- Staff's pages count sessions by an index alone, and it answers alone where the table's pages are known to be visible to all. That
-- is found out by vacuum: by default when a fifth of the table has changed, which of a million sessions is more than in a year.
alter table session set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
                         autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 2000);
