-- R39: a reason is offered from a day on, and until a day: retired_at can lie ahead. offered_at null: from the beginning.
-- In the history, was: of a reason that is added or retired, the day from which that holds, where it is not at once.
alter table move_reason add column offered_at timestamptz;
