-- R26: what so many minutes come to at an hourly rate, in minor units: rounded half up, once, as Money.forMinutes does it. Nothing here
-- is negative. The server puts this into the asking statement; what is too large for a bigint is an error.
create or replace function money_for_minutes(rate bigint, minutes integer, percent integer) returns bigint
  language sql immutable as $$ select (rate * (minutes::bigint * percent) + 3000) / 6000 $$;
