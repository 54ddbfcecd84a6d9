package app.afterbell.mentor.engagements;

import app.afterbell.engagements.EngagementId;
import app.afterbell.mentor.engagements.EngagementsPage.Item;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a mentor's own engagements. */
@Component
class EngagementsQuery {

  // More than anybody teaches at a time; the search finds the rest.
  private static final int MOST = 300;

  private final Sql sql;

  EngagementsQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      EngagementId id,
      String name,
      String subject,
      List<String> students,
      ZoneId timeZone,
      List<String> weekly,
      @Nullable LocalDate endsOn,
      @Nullable Instant nextAt,
      int toLog) {

    private boolean isOver(Instant now) {
      return endsOn != null && endsOn.isBefore(now.atZone(timeZone).toLocalDate());
    }

    private Item toItem(Instant now) {
      return new Item(
          id, name, subject, students, timeZone, Weekly.of(weekly, timeZone, now), endsOn, nextAt, toLog);
    }
  }

  EngagementsPage page(Viewer mentor, Search search, Instant now) {
    var rows = rows(mentor, search, now);
    return new EngagementsPage(
        search.typed(),
        rows.stream().filter(row -> !row.isOver(now)).map(row -> row.toItem(now)).toList(),
        rows.stream()
            .filter(row -> row.isOver(now))
            .sorted(Comparator.comparing((Row row) -> Objects.requireNonNull(row.endsOn())).reversed())
            .map(row -> row.toItem(now))
            .toList());
  }

  private List<Row> rows(Viewer mentor, Search search, Instant now) {
    return sql.sql("""
            select e.id, e.name, e.subject, e.time_zone, e.ends_on, p.students,
                   array(select concat_ws(' ', t.day_of_week, to_char(t.starts_at, 'HH24:MI'), t.week_on)
                     from engagement_time t
                         where t.engagement_id = e.id
                           and t.from_on <= (:now::timestamptz at time zone e.time_zone)::date
                           and t.to_on > (:now::timestamptz at time zone e.time_zone)::date
                         order by t.day_of_week, t.starts_at) as weekly,
                   (select min(s.starts_at) from session_fact s
                    where s.engagement_id = e.id and s.starts_at > :now) as next_at,
                   coalesce(o.to_log, 0) as to_log
            from (select name_pattern(:typed) as pattern) a
            cross join engagement_card e
            cross join lateral (
              select array_agg(c.name order by c.name, c.id) as students, bool_or(c.folded like a.pattern) as found
              from engagement_member m join person_card c on c.id = m.student_id
              where m.engagement_id = e.id) p
            left join (
              select t.engagement_id, count(*) as to_log from open_task t
              where t.mentor_id = :mentor and t.starts_at <= :now
              group by t.engagement_id) o on o.engagement_id = e.id
            where e.mentor_id = :mentor
              and (:typed = '' or e.folded like a.pattern or p.found)
            order by e.name, e.id
            limit :most
            """)
        .param("mentor", mentor.id())
        .param("now", now)
        .param("typed", search.typed())
        .param("most", MOST)
        .list(Row.class);
  }
}
