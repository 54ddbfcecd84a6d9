-- R36: a post tells a mentor of what is owed, or of what comes alone: then it is no row of nudge.
alter table slack_post drop constraint slack_post_nudge_id_fkey;
