-- Which subjects are taught, each by one probe; and the engagements of one, by name.
create index engagement_subject on engagement (subject, name, id);
