-- R34, R35: who the calendar says that it is with; null: told before this was kept. Another mentor is told anew.
alter table calendar_told add column mentor_name text;
