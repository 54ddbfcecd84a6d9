package app.afterbell.desk.mentors;

import app.afterbell.desk.mentors.MentorsPage.By;
import app.afterbell.desk.mentors.MentorsPage.Mentor;
import app.afterbell.desk.mentors.MentorsPage.Which;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the mentors: everybody whose role it is and whose account is open. */
@Component
class MentorsQuery {

  private static final int MOST = 50;

  private static final String AHEAD = """
      (select min(s.starts_at) from session_fact s where s.mentor_id = p.id and s.starts_at > :now)""";
  private static final String RUNNING = """
      (select count(*)::int from engagement_card e
       where e.mentor_id = p.id and e.starts_on <= (:now at time zone e.time_zone)::date
         and (e.ends_on is null or e.ends_on >= (:now at time zone e.time_zone)::date))""";

  private final Sql sql;

  MentorsQuery(Sql sql) {
    this.sql = sql;
  }

  /** @param after the last of the page before, and null for the first page */
  MentorsPage page(Which which, Sorted<By> sorted, @Nullable PersonId after, Instant now) {
    return new MentorsPage(which, sorted, Part.of(mentors(which, sorted, after, MOST + 1, now), MOST));
  }

  /** All of them, for a spreadsheet. */
  List<Mentor> all(Which which, Sorted<By> sorted, Instant now) {
    return mentors(which, sorted, null, Integer.MAX_VALUE, now);
  }

  // What a mentor has to log stands in one row of each; only what the order or the part asks for is counted of all.
  private List<Mentor> mentors(Which which, Sorted<By> sorted, @Nullable PersonId after, int most, Instant now) {
    return sql.sql("""
            with waiting as materialized (select * from waiting_tasks(:now)),
            keyed as (
              select p.id, p.name, coalesce(t.open, 0) as open, coalesce(t.overdue, 0) as overdue, t.oldest_due_at,
                     %2$s as key
              from role_card r join person_card p on p.id = r.person_id left join waiting t on t.mentor_id = p.id
              where r.role = 'mentor' and %1$s),
            listed as materialized (
              select k.* from keyed k
              where cast(:after as uuid) is null
                or (k.key, k.id) %3$s (select a.key, a.id from (
                      select p.id, %2$s as key
                      from person_card p left join waiting t on t.mentor_id = p.id where p.id = :after) a)
              order by k.key %4$s, k.id %4$s limit :most)
            select p.id, p.name, %5$s as running, p.open, p.overdue, p.oldest_due_at, %6$s as next_at
            from listed p
            order by p.key %4$s, p.id %4$s
            """.formatted(condition(which), key(sorted.by()), sorted.later(), sorted.way(), RUNNING, AHEAD))
        .param("now", now)
        .param("after", after)
        .param("most", most)
        .list(Mentor.class);
  }

  // Who has left can still owe: whoever has something to log is listed, so that the number on staff's home is its list.
  private static String condition(Which which) {
    return switch (which) {
      case ALL -> "p.open";
      case OWING -> "t.open > 0";
      case LATE -> "t.overdue > 0";
      case IDLE -> "p.open and " + RUNNING + " > 0 and " + AHEAD + " is null";
    };
  }

  private static String key(By by) {
    return switch (by) {
      case NAME -> "lower(p.name)";
      case RUNNING -> RUNNING;
      case OPEN -> "coalesce(t.open, 0)";
      case OLDEST -> "coalesce(t.oldest_due_at, 'infinity')";
      case NEXT -> "coalesce(" + AHEAD + ", 'infinity')";
    };
  }
}
