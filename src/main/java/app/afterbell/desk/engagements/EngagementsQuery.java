package app.afterbell.desk.engagements;

import app.afterbell.desk.engagements.EngagementsPage.Filter;
import app.afterbell.desk.engagements.EngagementsPage.Item;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.shared.Sql;
import app.afterbell.web.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds engagements by their name, subject, mentor or student. */
@Component
class EngagementsQuery {

  static final int MOST = 100;

  // By what it is called, by its mentor, by a student of it: so many at the most.
  private static final String FOUND = """
      (select c.* from (
         select id from (
           select n.id from engagement_card n where n.folded like (select name_pattern(:typed))
           union
           select t.id from named p cross join engagement_card t where t.mentor_id = any(p.ids)
           union
           select m.engagement_id from named p cross join engagement_member m where m.student_id = any(p.ids)) a
         limit :sorted) f
       cross join lateral (select * from engagement_card c where c.id = f.id offset 0) c)""";

  private final Sql sql;

  EngagementsQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      EngagementId id, String name, String subject, String mentor, List<String> students, List<String> weekly,
      ZoneId timeZone, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Instant nextAt) {

    private Item toItem() {
      return new Item(id, name, subject, mentor, students, weekly.stream().map(WeeklyHeld::ofColumn).toList(), timeZone,
          startsOn, endsOn, nextAt);
    }
  }

  EngagementsPage page(Search search, Filter filter, Instant now) {
    var found = rows(search, filter, now);
    return new EngagementsPage(search.typed(), filter,
        found.stream().limit(MOST).map(Row::toItem).toList(), found.size() > MOST);
  }

  // Those to show first, by an index in the order of the list, and of them alone what is shown beside.
  private List<Row> rows(Search search, Filter filter, Instant now) {
    return sql.sql("""
            with named as materialized (
              select array(select p.id from person_card p
                           where :typed <> '' and p.folded like (select name_pattern(:typed))
                           order by p.name, p.id limit :sorted) as ids),
            shown as materialized (
              select e.* from %s e where %s order by %s limit :most)
            select e.id, e.name, e.subject, p.name as mentor, e.time_zone, e.starts_on, e.ends_on,
                   array(select c.name from engagement_member m join person_card c on c.id = m.student_id
                         where m.engagement_id = e.id order by c.name, c.id) as students,
                   array(select concat_ws(' ', t.day_of_week, to_char(t.starts_at, 'HH24:MI'), t.week_on)
                     from engagement_time t
                         where t.engagement_id = e.id
                           and t.from_on <= (:now::timestamptz at time zone e.time_zone)::date
                           and t.to_on > (:now::timestamptz at time zone e.time_zone)::date
                         order by t.day_of_week, t.starts_at) as weekly,
                   (select min(s.starts_at) from session_fact s
                    where s.engagement_id = e.id and s.starts_at > :now) as next_at
            from shown e join person_card p on p.id = e.mentor_id
            order by %s
            """.formatted(search.isEmpty() ? "engagement_card" : FOUND, which(filter), order(filter), order(filter)))
        .param("typed", search.typed())
        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .param("now", now)
        .param("sorted", Search.SORTED)
        .param("most", MOST + 1)
        .list(Row.class);
  }

  private static String which(Filter filter) {
    return switch (filter) {
      case CURRENT -> "(e.ends_on is null or e.ends_on >= :today)";
      case IDLE -> "(e.ends_on is null or e.ends_on >= :today) and not exists ("
          + "select from session_fact s where s.engagement_id = e.id and s.starts_at > :now)";
      case ENDING -> "e.ends_on >= :today and e.ends_on < :today + 28";
      case UNRATED -> "(e.ends_on is null or e.ends_on >= :today) and exists (select from engagement_pay_rate p "
          + "join engagement_bill_rate b on b.engagement_id = p.engagement_id and b.from_on = p.from_on "
          + "where p.engagement_id = e.id and p.from_on <= :today and p.to_on > :today "
          + "and (p.pay_rate = 0 or b.bill_rate = 0))";
      case OVER -> "e.ends_on < :today";
    };
  }

  private static String order(Filter filter) {
    return switch (filter) {
      case CURRENT, IDLE, UNRATED -> "e.name, e.id";
      case ENDING -> "e.ends_on, e.id";
      case OVER -> "e.ends_on desc, e.id desc";
    };
  }
}
