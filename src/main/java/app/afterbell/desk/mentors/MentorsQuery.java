package app.afterbell.desk.mentors;

import app.afterbell.desk.mentors.MentorsPage.Mentor;
import app.afterbell.desk.mentors.MentorsPage.Which;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the mentors: everybody whose role it is and whose account is open. */
@Component
class MentorsQuery {

  private static final int MOST = 50;
  /** Who owes most is not found on a second page: so many are shown at once. */
  private static final int OWING = 500;

  private static final String AHEAD = """
      (select min(s.starts_at) from session_fact s where s.mentor_id = p.id and s.starts_at > :now)""";
  private static final String RUNNING = """
      select from engagement_card e
      where e.mentor_id = p.id and e.starts_on <= :today and (e.ends_on is null or e.ends_on >= :today)""";

  private final Sql sql;

  MentorsQuery(Sql sql) {
    this.sql = sql;
  }

  /** @param after the last of the page before, and null for the first page */
  MentorsPage page(Which which, @Nullable PersonId after, Instant now) {
    var most = which == Which.OWING ? OWING : MOST;
    var found = mentors(which, after, most + 1, now);
    return new MentorsPage(which, found.subList(0, Math.min(most, found.size())), found.size() > most);
  }

  /** All of them, for a spreadsheet. */
  List<Mentor> all(Which which, Instant now) {
    return mentors(which, null, Integer.MAX_VALUE, now);
  }

  private List<Mentor> mentors(Which which, @Nullable PersonId after, int most, Instant now) {
    return sql.sql("""
            with waiting as materialized (select * from waiting_tasks(:now)),
            listed as materialized (%s)
            select p.id, p.name, (select count(*) from (%s) r)::int as running, coalesce(t.open, 0) as open,
                   coalesce(t.overdue, 0) as overdue, t.oldest_due_at, %s as next_at
            from listed p left join waiting t on t.mentor_id = p.id
            order by %s
            """.formatted(listed(which), RUNNING, AHEAD,
                which == Which.OWING ? "t.oldest_due_at, p.name, p.id" : "lower(p.name), p.id"))
        .param("now", now)
        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .param("after", after)
        .param("most", most)
        .list(Mentor.class);
  }

  private static String listed(Which which) {
    return which == Which.OWING ? """
        select p.id, p.name from waiting t join person_card p on p.id = t.mentor_id
        where cast(:after as uuid) is null order by t.oldest_due_at, p.name, p.id limit :most"""
        : """
        select p.id, p.name from role_card r join person_card p on p.id = r.person_id
        where r.role = 'mentor' and p.open
          and (cast(:after as uuid) is null
            or (lower(p.name), p.id) > (select lower(a.name), a.id from person_card a where a.id = :after))%s
        order by lower(p.name), p.id limit :most""".formatted(
            which == Which.IDLE ? " and exists (" + RUNNING + ") and " + AHEAD + " is null" : "");
  }
}
