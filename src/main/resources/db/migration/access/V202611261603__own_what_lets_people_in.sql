-- Made with the first persons, in the folder of people; who may come in is a module of its own by now.
comment on table sign_in is 'owned by access';
comment on table one_time_token is 'owned by access';
comment on table first_admin_link is 'owned by access';
comment on table rate_limit is 'owned by access';
