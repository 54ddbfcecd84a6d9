-- Each start prints a link, and each stays good: another instance, or a restart, takes nobody's away.
alter table first_admin_link drop column one;
alter table first_admin_link add primary key (token_hash);
