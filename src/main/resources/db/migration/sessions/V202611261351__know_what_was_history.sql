-- Notes that came with a company's past, in an import: they are there to be read, and news to nobody.
alter table session add column history boolean not null default false;
