-- Links in reminders are good for days: there are as many of them as reminders.
create index one_time_token_expiry on one_time_token (expires_at);
create index one_time_token_person on one_time_token (person_id);
