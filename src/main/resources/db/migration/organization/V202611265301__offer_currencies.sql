-- In which currencies the company agrees, the usual one first; none said: any.
alter table organization add column currencies text[] not null default '{}';
