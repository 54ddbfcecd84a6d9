-- R22: after how many sessions with notes guardians are reminded.
alter table organization add column reminds_after integer not null default 4 check (reminds_after between 2 and 12);
