package app.afterbell.calendar.calendar;

import app.afterbell.calendar.Days;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads which sessions are nearest to days without any. */
@Component
class NearestQuery {

  private static final String OF_MENTOR = """
      select (select min(s.starts_at) from session_fact s where s.mentor_id = :mentor and s.starts_at >= :to) as next,
             (select max(s.starts_at) from session_fact s where s.mentor_id = :mentor and s.starts_at < :from) as last
      """;

  private static final String OF_ENGAGEMENT = """
      select (select min(s.starts_at) from session_fact s where s.engagement_id = :engagement and s.starts_at >= :to)
        as next,
             (select max(s.starts_at) from session_fact s where s.engagement_id = :engagement
               and s.starts_at < :from) as last
      """;

  // One look into the index for each student, each way.
  private static final String OF_STUDENTS = """
      select min(n.starts_at) as next, max(l.starts_at) as last
      from mine
      left join lateral (select m.starts_at from session_student_fact m where m.student_id = mine.student_id
        and m.starts_at >= :to
                         order by m.starts_at limit 1) n on true
      left join lateral (select m.starts_at from session_student_fact m where m.student_id = mine.student_id
        and m.starts_at < :from
                         order by m.starts_at desc limit 1) l on true
      """;

  private static final String MINE =
      "with mine as (select f.student_id from family_access f where f.viewer_id = :viewer)\n";

  private static final String ONE = "with mine as (select :student::uuid as student_id)\n";

  private static final String OF_ALL = """
      select (select min(s.starts_at) from session_fact s where s.starts_at >= :to) as next,
             (select max(s.starts_at) from session_fact s where s.starts_at < :from) as last
      """;

  private final Sql sql;

  NearestQuery(Sql sql) {
    this.sql = sql;
  }

  Nearest nearest(Portal portal, Filter filter, Days days, Viewer viewer) {
    var range = days.in(viewer.zone());
    return sql.sql(text(portal, filter))
        .param("viewer", viewer.id())
        .param("mentor", portal == Portal.MENTOR ? viewer.id() : filter.mentor())
        .param("student", filter.student())
        .param("engagement", filter.engagement())
        .param("from", range.from())
        .param("to", range.to())
        .one(Nearest.class);
  }

  private static String text(Portal portal, Filter filter) {
    return switch (portal) {
      case MENTOR -> OF_MENTOR;
      case FAMILY -> MINE + OF_STUDENTS;
      case STAFF -> filter.student() != null ? ONE + OF_STUDENTS
          : filter.engagement() != null ? OF_ENGAGEMENT
          : filter.mentor() != null ? OF_MENTOR
          : OF_ALL;
    };
  }
}
