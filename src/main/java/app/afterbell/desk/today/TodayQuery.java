package app.afterbell.desk.today;

import app.afterbell.desk.today.TodayPage.By;
import app.afterbell.desk.today.TodayPage.Session;
import app.afterbell.desk.today.TodayPage.Which;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the sessions of a day by the index of their starts: the same that staff's home counts. */
@Component
class TodayQuery {

  private static final int MOST = 50;

  private final Organizations organizations;
  private final Sql sql;

  TodayQuery(Organizations organizations, Sql sql) {
    this.organizations = organizations;
    this.sql = sql;
  }

  /** @param after the last of the page before, and null for the first page */
  TodayPage page(Which which, Sorted<By> sorted, @Nullable SessionId after, Viewer staff, Instant now) {
    var day = LocalDate.ofInstant(now, organizations.current(staff).zone());
    return new TodayPage(day, which, sorted, Part.of(sessions(which, sorted, after, MOST + 1, staff, now), MOST));
  }

  /** All of them, for a spreadsheet. */
  List<Session> all(Which which, Sorted<By> sorted, Viewer staff, Instant now) {
    return sessions(which, sorted, null, Integer.MAX_VALUE, staff, now);
  }

  private List<Session> sessions(Which which, Sorted<By> sorted, @Nullable SessionId after, int most, Viewer staff,
      Instant now) {
    var zone = organizations.current(staff).zone();
    var day = LocalDate.ofInstant(now, zone);
    return sql.sql("""
            with today as materialized (
              select s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes,
                     case when s.logged_at is not null then 'logged' when s.starts_at > :now then 'ahead'
                       when s.planned_end > :now then 'running' else 'open' end as state
              from session_fact s where s.starts_at >= :from and s.starts_at < :to),
            listed as materialized (
              select t.*, %1$s as key from today t
              where (:which = 'all' or t.state = :which)
                and (cast(:after as uuid) is null
                  or (%1$s, t.id) %2$s (select %1$s, t.id from session_plan_fact t where t.id = :after))
              order by %1$s %3$s, t.id %3$s limit :most)
            select t.id, e.name as engagement, t.mentor_id, p.name as mentor, t.starts_at, t.planned_minutes, t.state
            from listed t
            cross join lateral (select c.name from engagement_card c where c.id = t.engagement_id offset 0) e
            join person_card p on p.id = t.mentor_id
            order by t.key %3$s, t.id %3$s
            """.formatted(key(sorted.by()), sorted.later(), sorted.way()))
        .param("now", now)
        .param("from", day.atStartOfDay(zone).toInstant())
        .param("to", day.plusDays(1).atStartOfDay(zone).toInstant())
        .param("which", which.word())
        .param("after", after)
        .param("most", most)
        .list(Session.class);
  }

  private static String key(By by) {
    return switch (by) {
      case STARTS -> "t.starts_at";
      case MENTOR -> "(select lower(n.name) from person_card n where n.id = t.mentor_id)";
    };
  }
}
