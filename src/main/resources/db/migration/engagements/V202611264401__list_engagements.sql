-- Lists of them: staff's by name, and those that end; a mentor's own by name.
create index engagement_name on engagement (name, id);
create index engagement_ends on engagement (ends_on, id) where ends_on is not null;
create index engagement_mentor_name on engagement (mentor_id, name, id);
drop index engagement_mentor;
