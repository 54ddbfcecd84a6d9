-- What one press did to the plans of several sessions is told in one mail to each person.
alter table plan_news add column together uuid;
create index plan_news_together on plan_news (together) where together is not null;
