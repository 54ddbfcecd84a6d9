package app.afterbell.frame.web.find;

import app.afterbell.frame.web.find.FindPage.Engagement;
import app.afterbell.frame.web.find.FindPage.Person;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Search;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds by a piece of a name, in what is the reader’s: few of each kind. */
@Component
class FindQuery {

  private static final int MOST = 8;

  private static final String NAMED = """
      with named as materialized (
        select array(select p.id from person_card p where p.folded like (select name_pattern(:typed))
                     order by p.name, p.id limit :sorted) as ids),
      """;
  private static final String SHOWN = """
      select f.id, f.name, p.name as mentor, n.id as next_id, n.starts_at as next_at, l.id as last_id,
             l.starts_at as last_at
      from found f
      join person_card p on p.id = f.mentor_id
      left join lateral (select s.id, s.starts_at from session_fact s
                         where s.engagement_id = f.id and s.starts_at > :now order by s.starts_at limit 1) n on true
      left join lateral (select s.id, s.starts_at from session_fact s
                         where s.engagement_id = f.id and s.starts_at <= :now order by s.starts_at desc limit 1) l
        on true
      order by f.name, f.id
      """;

  private final Sql sql;

  FindQuery(Sql sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public FindPage find(Portal portal, Search search, Viewer viewer, Instant now) {
    if (search.isEmpty()) {
      return new FindPage(portal, "", List.of(), List.of(), List.of(), null);
    }
    return new FindPage(portal, search.typed(), List.of(), switch (portal) {
          case STAFF -> people(search);
          case FAMILY -> children(search, viewer);
          case MENTOR -> List.of();
        },
        switch (portal) {
          case STAFF -> all(search, now);
          case MENTOR -> own(search, viewer, now);
          case FAMILY -> family(search, viewer, now);
        }, null);
  }

  private List<Person> people(Search search) {
    return sql.sql("""
            select p.id, p.name, p.email
            from found_people(:typed, :most) f join account_card p on p.id = f.person_id
            order by f.place
            """)
        .param("typed", search.typed())
        .param("most", MOST)
        .list(Person.class);
  }

  private List<Person> children(Search search, Viewer viewer) {
    return sql.sql("""
            select p.id, p.name, null as email from family_access a join person_card p on p.id = a.student_id
            where a.viewer_id = :viewer and p.folded like (select name_pattern(:typed))
            order by p.name, p.id limit :most
            """)
        .param("viewer", viewer.id())
        .param("typed", search.typed())
        .param("most", MOST)
        .list(Person.class);
  }

  private List<Engagement> all(Search search, Instant now) {
    return sql.sql(NAMED + """
            found as materialized (
              select c.id, c.name, c.mentor_id
              from (select id from (
                      select e.id from engagement_card e where e.folded like (select name_pattern(:typed))
                      union
                      select e.id from named n cross join engagement_card e where e.mentor_id = any(n.ids)
                      union
                      select m.engagement_id from named n cross join engagement_member m
                      where m.student_id = any(n.ids)) a
                    limit :sorted) a
              cross join lateral (select * from engagement_card c where c.id = a.id offset 0) c
              order by c.name, c.id limit :most)
            """ + SHOWN)
        .param("typed", search.typed())
        .param("sorted", Search.SORTED)
        .param("most", MOST)
        .param("now", now)
        .list(Engagement.class);
  }

  private List<Engagement> own(Search search, Viewer viewer, Instant now) {
    return sql.sql("""
            with theirs as materialized (select * from engagement_card e where e.mentor_id = :viewer),
            found as materialized (
              select e.id, e.name, e.mentor_id
              from theirs e
              cross join lateral (
                select bool_or(p.folded like (select name_pattern(:typed))) as by_student
                from engagement_member m
                cross join lateral (select c.folded from person_card c where c.id = m.student_id offset 0) p
                where m.engagement_id = e.id) s
              where e.folded like (select name_pattern(:typed)) or s.by_student
              order by e.name, e.id limit :most)
            """ + SHOWN)
        .param("typed", search.typed())
        .param("viewer", viewer.id())
        .param("most", MOST)
        .param("now", now)
        .list(Engagement.class);
  }

  // By its subject and by whoever teaches it, and never by its name nor by who else is in it (R28).
  private List<Engagement> family(Search search, Viewer viewer, Instant now) {
    return sql.sql("""
            with theirs as materialized (
              select distinct m.engagement_id, a.student_id
              from family_access a join engagement_member m on m.student_id = a.student_id
              where a.viewer_id = :viewer),
            found as materialized (
              select e.id, e.subject as name, e.mentor_id, p.name as mentor
              from engagement_card e join person_card p on p.id = e.mentor_id
              where e.id in (select t.engagement_id from theirs t)
                and (position(lower(:typed) in lower(e.subject)) > 0
                  or p.folded like (select name_pattern(:typed))
                  or exists (select from theirs t join person_card c on c.id = t.student_id
                             where t.engagement_id = e.id and c.folded like (select name_pattern(:typed))))
              order by e.subject, e.id limit :most)
            select f.id, f.name, f.mentor, n.session_id as next_id, n.starts_at as next_at, l.session_id as last_id,
                   l.starts_at as last_at
            from found f
            left join lateral (select s.session_id, s.starts_at
                               from theirs t join session_student_fact s on s.student_id = t.student_id
                               where t.engagement_id = f.id and s.engagement_id = f.id and s.starts_at > :now
                               order by s.starts_at limit 1) n on true
            left join lateral (select s.session_id, s.starts_at
                               from theirs t join session_student_fact s on s.student_id = t.student_id
                               where t.engagement_id = f.id and s.engagement_id = f.id and s.starts_at <= :now
                               order by s.starts_at desc limit 1) l on true
            order by f.name, f.id
            """)
        .param("typed", search.typed())
        .param("viewer", viewer.id())
        .param("most", MOST)
        .param("now", now)
        .list(Engagement.class);
  }
}
