-- Views stand on the columns of their tables and forbid to change them: they are set aside, and put back as they were. What is
-- built on other views comes down before them and goes up after them.
create procedure change_under_views(changed regclass, statement text) language plpgsql as $$
declare
  aside record;
  views jsonb;
begin
  with recursive built (view, depth) as (
    select r.ev_class, 1
    from pg_depend d join pg_rewrite r on r.oid = d.objid
    where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = changed and r.ev_class <> changed
    union
    select r.ev_class, b.depth + 1
    from built b
    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = b.view
    join pg_rewrite r on r.oid = d.objid and r.ev_class <> b.view)
  select coalesce(jsonb_agg(jsonb_build_object('name', v.view::regclass::text, 'text', pg_get_viewdef(v.view)) order by v.depth), '[]')
  into views
  from (select view, max(depth) as depth from built group by view) v;
  for aside in select v ->> 'name' as name from jsonb_array_elements(views) with ordinality e (v, place) order by place desc loop
    execute format('drop view %s', aside.name);
  end loop;
  execute statement;
  for aside in select v ->> 'name' as name, v ->> 'text' as text
    from jsonb_array_elements(views) with ordinality e (v, place) order by place
  loop
    execute format('create view %s as %s', aside.name, aside.text);
  end loop;
end
$$;
