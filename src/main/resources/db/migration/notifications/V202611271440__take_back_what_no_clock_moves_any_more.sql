-- The letter by which somebody was told: while it waits, it is taken back where no session of theirs moves any more. Null: told before.
alter table clock_news add column message_id uuid;
create index clock_news_ahead on clock_news (changes_on) where message_id is not null;
