package app.afterbell.desk.people;

import app.afterbell.desk.people.PeoplePage.By;
import app.afterbell.desk.people.PeoplePage.Found;
import app.afterbell.desk.people.PeoplePage.Which;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Part;
import app.afterbell.web.Search;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists everybody by the alphabet, a page at a time, or finds people by a part of their name or address. */
@Component
class PeopleQuery {

  private static final int MOST = 50;

  // What is shown beside a name, of those on the page alone.
  private static final String SHOWN = """
      select p.id, p.name, p.email, p.open, p.entered,
             array(select r.role from role_card r where r.person_id = p.id order by r.role) as roles,
             array(select f.name from family_card f where f.id in (
                     select s.family_id from student_family s where s.student_id = p.id
                     union
                     select g.family_id from family_guardian_fact g where g.guardian_id = p.id)
                   order by f.name) as families
      """;

  private final Sql sql;

  PeopleQuery(Sql sql) {
    this.sql = sql;
  }

  /** @param after the last of the page before, and null for the first page */
  PeoplePage page(Which which, Sorted<By> sorted, @Nullable PersonId after, Viewer viewer, Instant now) {
    return new PeoplePage("", which, sorted, Part.of(listed(which, sorted, after, MOST + 1, now), MOST),
        viewer.may(Power.CHANGE_PEOPLE));
  }

  /** All of them, for a spreadsheet. */
  List<Found> all(Which which, Sorted<By> sorted, Instant now) {
    return listed(which, sorted, null, Integer.MAX_VALUE, now);
  }

  PeoplePage find(Search search, Viewer viewer) {
    var found = sql.sql(SHOWN + """
            from (select a.*, f.place
                  from found_people(:typed, :most) f join account_card a on a.id = f.person_id) p
            order by p.place
            """)
        .param("typed", search.typed())
        .param("most", MOST + 1)
        .list(Found.class);
    return new PeoplePage(search.typed(), null, Sorted.of(By.class, null, By.NAME), Part.of(found, MOST),
        viewer.may(Power.CHANGE_PEOPLE));
  }

  private List<Found> listed(Which which, Sorted<By> sorted, @Nullable PersonId after, int most, Instant now) {
    return sql.sql(SHOWN + """
            from (select p.*, %2$s as key from account_card p
                  where %1$s and (cast(:after as uuid) is null
                      or (%2$s, p.id) %3$s (select %2$s, p.id from account_card p where p.id = :after))
                  order by %2$s %4$s, p.id %4$s
                  limit :most) p
            order by p.key %4$s, p.id %4$s
            """.formatted(condition(which), key(sorted.by()), sorted.later(), sorted.way()))
        .param("after", after)
        .param("most", most)
        .param("now", now)
        .list(Found.class);
  }

  // As the indexes person_listed and person_by_email have them.
  private static String key(By by) {
    return switch (by) {
      case NAME -> "lower(p.name)";
      case EMAIL -> "coalesce(lower(p.email), '')";
    };
  }

  private static String condition(Which which) {
    return switch (which) {
      case ALL -> "p.open";
      case MENTORS -> of("r.role = 'mentor'");
      case STUDENTS -> of("r.role = 'student'");
      case GUARDIANS -> of("r.role = 'guardian'");
      case STAFF -> of("r.staff");
      case NEVER -> "p.open and not p.entered and p.email is not null";
      case ALONE -> of("r.role = 'student'") + " and p.email is null and not exists ("
          + "select from guardian_of g where g.student_id = p.id)";
      case QUIET -> "p.id = any(array(select q.student_id from students_with_nothing_ahead(:now) q))";
      case CLOSED -> "not p.open";
    };
  }

  private static String of(String role) {
    return "p.open and exists (select from role_card r where r.person_id = p.id and " + role + ")";
  }
}
