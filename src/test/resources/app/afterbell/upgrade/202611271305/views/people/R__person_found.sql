-- Who is found by a piece of their name, or by the beginning of a word of their address: those by their name first, then by
-- the alphabet. For somebody who looks after people: closed accounts are among them.
create or replace function found_people(typed text, most integer)
returns table (person_id uuid, place bigint) language sql stable as $$
  select p.id, row_number() over (order by p.by_name desc, p.name, p.id)
  from (select a.id, a.name, a.folded like (select name_pattern(typed)) as by_name
        from account_card a
        where a.folded like (select name_pattern(typed))
          or a.folded_email like (select ' ' || ltrim(name_pattern(typed), '% '))
        order by a.folded like (select name_pattern(typed)) desc, a.name, a.id
        limit most) p
$$;
