package app.afterbell.desk.engagements;

import app.afterbell.desk.engagements.EngagementsPage.Asked;
import app.afterbell.desk.engagements.EngagementsPage.By;
import app.afterbell.desk.engagements.EngagementsPage.Filter;
import app.afterbell.desk.engagements.EngagementsPage.Item;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.shared.Sql;
import app.afterbell.web.Option;
import app.afterbell.web.Part;
import app.afterbell.web.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds engagements by their name, subject, mentor or student. */
@Component
class EngagementsQuery {

  private static final int MOST = 100;
  private static final int CHOICES = 500;

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

  private static final String NEXT = """
      (select min(s.starts_at) from session_fact s where s.engagement_id = e.id and s.starts_at > :now)""";

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

  /** @param after the last of the page before, and null for the first page. @param all the words for no choice */
  EngagementsPage page(Search search, Asked asked, @Nullable EngagementId after, String all, Instant now) {
    return new EngagementsPage(search.typed(), asked, with(all, mentors()), with(all, subjects()),
        Part.of(items(search, asked, after, MOST + 1, now), MOST));
  }

  /** All of them, for a spreadsheet. */
  List<Item> all(Asked asked, Instant now) {
    return items(Search.NOTHING, asked, null, Integer.MAX_VALUE, now);
  }

  private static List<Option> with(String all, List<Option> others) {
    return Stream.concat(Stream.of(new Option("", all)), others.stream()).toList();
  }

  private List<Option> mentors() {
    return sql.sql("""
            select p.id::text as value, p.name as label from role_card r join person_card p on p.id = r.person_id
            where r.role = 'mentor' and exists (select from engagement_card e where e.mentor_id = p.id)
            order by lower(p.name), p.id limit :most
            """)
        .param("most", CHOICES)
        .list(Option.class);
  }

  // Each subject is one probe of an index: what a table of many rows and few subjects does not know by itself.
  private List<Option> subjects() {
    return sql.sql("""
            with recursive taught as (
              (select subject from engagement_card order by subject limit 1)
              union all
              select (select e.subject from engagement_card e where e.subject > t.subject order by e.subject limit 1)
              from taught t where t.subject is not null)
            select subject as value, subject as label
            from (select subject from taught where subject is not null limit :most) s
            order by lower(subject), subject
            """)
        .param("most", CHOICES)
        .list(Option.class);
  }

  // Those to show first, and of them alone what is shown beside. What a list is ordered by alone is read of all.
  private List<Item> items(Search search, Asked asked, @Nullable EngagementId after, int most, Instant now) {
    var sorted = asked.sorted();
    return sql.sql("""
            with named as materialized (
              select array(select p.id from person_card p
                           where :typed <> '' and p.folded like (select name_pattern(:typed))
                           order by p.name, p.id limit :sorted) as ids),
            shown as materialized (
              select e.*, %3$s as key from %1$s e
              where %2$s%6$s
              order by %3$s %4$s, e.id %4$s limit :most)
            select e.id, e.name, e.subject, p.name as mentor, e.time_zone, e.starts_on, e.ends_on,
                   array(select c.name from engagement_member m join person_card c on c.id = m.student_id
                         where m.engagement_id = e.id order by c.name, c.id) as students,
                   array(select concat_ws(' ', t.day_of_week, to_char(t.starts_at, 'HH24:MI'), t.week_on)
                     from engagement_time t
                         where t.engagement_id = e.id
                           and t.from_on <= (:now::timestamptz at time zone e.time_zone)::date
                           and t.to_on > (:now::timestamptz at time zone e.time_zone)::date
                         order by t.day_of_week, t.starts_at) as weekly,
                   %5$s as next_at
            from shown e join person_card p on p.id = e.mentor_id
            order by e.key %4$s, e.id %4$s
            """.formatted(search.isEmpty() ? "engagement_card" : FOUND, which(asked), key(asked), sorted.way(), NEXT,
                after == null ? "" : " and (" + key(asked) + ", e.id) " + sorted.later()
                    + " (select " + key(asked) + ", e.id from engagement_card e where e.id = :after)"))
        .param("typed", search.typed())
        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .param("now", now)
        .param("sorted", Search.SORTED)
        .param("mentor", asked.mentor())
        .param("subject", asked.subject())
        .param("after", after)
        .param("most", most)
        .list(Row.class).stream().map(Row::toItem).toList();
  }

  private static String which(Asked asked) {
    return which(asked.filter()) + (asked.mentor() == null ? "" : " and e.mentor_id = :mentor")
        + (asked.subject() == null ? "" : " and e.subject = :subject");
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

  private static String key(Asked asked) {
    return switch (asked.sorted().by()) {
      case NAME -> "e.name";
      case SUBJECT -> "e.subject";
      case MENTOR -> "(select lower(p.name) from person_card p where p.id = e.mentor_id)";
      case NEXT -> "coalesce(" + NEXT + ", 'infinity')";
      case ENDS -> asked.filter() == Filter.ENDING || asked.filter() == Filter.OVER ? "e.ends_on"
          : "coalesce(e.ends_on, 'infinity')";
    };
  }
}
