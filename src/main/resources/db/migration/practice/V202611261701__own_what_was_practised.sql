-- It was made by family's migration V202611241310; practice is a module of its own.
comment on table practice_tick is 'owned by practice';
