-- Terms hold from a day to a day, half-open, and one at a time. first_on is the day from which they were agreed; the first
-- ones hold before it too, so that each day has its terms.
create extension if not exists btree_gist;
alter table engagement_terms add column first_on date, add column to_on date;
update engagement_terms t
set first_on = t.from_on, to_on = h.to_on, from_on = h.from_on
from (
  select engagement_id, from_on as agreed_on,
         case when lag(from_on) over w is null then '-infinity' else from_on end as from_on,
         coalesce(lead(from_on) over w, 'infinity') as to_on
  from engagement_terms
  window w as (partition by engagement_id order by from_on)) h
where h.engagement_id = t.engagement_id and h.agreed_on = t.from_on;
alter table engagement_terms
  alter column first_on set not null,
  alter column to_on set not null,
  add check (from_on = first_on or from_on = '-infinity'),
  add check (first_on < to_on),
  add check (from_on < to_on),
  -- by the id's text: of the id itself the server would think that this index is cheaper to read than the primary key
  add constraint engagement_terms_one_a_day
    exclude using gist ((engagement_id::text) with =, daterange(from_on, to_on) with &&);
