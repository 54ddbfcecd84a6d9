-- R7, R38: why staff logged beyond the limit, or changed what stood.
alter table attendance_entry add column reason text check (char_length(reason) between 1 and 1000);
