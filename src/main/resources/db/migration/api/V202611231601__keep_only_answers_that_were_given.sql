-- A change and its answer are written in one transaction: there is no answer that is still being worked on.
delete from api_answer where status is null;
alter table api_answer alter column status set not null, alter column body set not null;
