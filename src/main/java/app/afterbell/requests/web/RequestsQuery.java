package app.afterbell.requests.web;

import app.afterbell.requests.RequestKind;
import app.afterbell.requests.web.RequestsPage.Line;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lists of requests. */
@Component
class RequestsQuery {

  private static final int SHOWN = 50;

  private static final String LINE = """
      select r.id, r.number, r.kind, r.state, r.minutes,
             case when :family then e.subject else e.name end as engagement,
             coalesce(r.starts_at, s.starts_at) as starts_at, p.name as asked_by_name, r.asked_at, r.decided_at,
             r.last_by <> r.asked_by and (r.read_at is null or r.read_at < r.last_at) as unread
      from r
      cross join lateral (select c.name from person_card c where c.id = r.asked_by offset 0) p
      left join session_plan_fact s on s.id = r.session_id
      left join lateral (
        select c.name, c.subject from engagement_card c where c.id = coalesce(s.engagement_id,
          r.engagement_id) offset 0) e
        on true
      """;

  private final Sql sql;

  RequestsQuery(Sql sql) {
    this.sql = sql;
  }

  RequestsPage ofStaff(boolean open, @Nullable RequestKind kind) {
    var lines = sql.sql("""
            with r as materialized (
              (select * from request where :open and state = 'open' and (:kind::text is null or kind = :kind)
               order by asked_at limit :most)
              union all
              (select * from request where not :open and state <> 'open' and (:kind::text is null or kind = :kind)
               order by decided_at desc limit :most))
            """ + LINE + """
            order by case when :open then r.asked_at end, r.decided_at desc, r.number
            """)
        .param("open", open)
        .param("kind", kind)
        .param("family", false)
        .param("most", SHOWN + 1)
        .list(Line.class);
    int waiting = sql.sql("select count(*)::int from request where state = 'open'").one(Integer.class);
    return page(Portal.STAFF, open, kind, waiting, lines);
  }

  RequestsPage of(Viewer asker, Portal portal) {
    var lines = sql.sql("""
            with r as materialized (
              select * from request where asked_by = :asker and asked_as = :as order by asked_at desc limit :most)
            """ + LINE + """
            order by r.asked_at desc, r.number desc
            """)
        .param("asker", asker.id())
        .param("as", portal)
        .param("family", portal == Portal.FAMILY)
        .param("most", SHOWN + 1)
        .list(Line.class);
    return page(portal, true, null, 0, lines);
  }

  private static RequestsPage page(
      Portal portal, boolean open, @Nullable RequestKind kind, int waiting, List<Line> lines) {
    return new RequestsPage(
        portal, open, kind, waiting, lines.stream().limit(SHOWN).toList(), lines.size() > SHOWN);
  }
}
