-- What staff's home shows of the whole company: counted by a sweep once a minute, so that no page counts it.
create table desk_figure (
  name text primary key check (name in ('today', 'logged', 'running', 'ahead', 'quiet', 'notes')),
  count integer not null check (count >= 0),
  oldest_at timestamptz,
  counted_at timestamptz not null
);
-- In minor units of each currency.
create table desk_sum (
  name text not null check (name in ('unbilled', 'unpaid')),
  currency char(3) not null,
  amount bigint not null,
  primary key (name, currency)
);
