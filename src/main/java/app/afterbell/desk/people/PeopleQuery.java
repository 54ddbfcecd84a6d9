package app.afterbell.desk.people;

import app.afterbell.desk.people.PeoplePage.Found;
import app.afterbell.desk.people.PeoplePage.Which;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Search;
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
  PeoplePage page(Which which, @Nullable PersonId after, Viewer viewer) {
    var found = listed(which, after, MOST + 1);
    return new PeoplePage("", which, cut(found), found.size() > MOST, viewer.may(Power.CHANGE_PEOPLE));
  }

  /** All of them, for a spreadsheet. */
  List<Found> all(Which which) {
    return listed(which, null, Integer.MAX_VALUE);
  }

  PeoplePage find(Search search, Viewer viewer) {
    var found = sql.sql(SHOWN + """
            from (select p.*, p.folded like (select name_pattern(:typed)) as by_name
              from account_card p
                  where p.folded like (select name_pattern(:typed))
                    or p.folded_email like (select ' ' || ltrim(name_pattern(:typed), '% '))
                  order by p.folded like (select name_pattern(:typed)) desc, p.name, p.id
                  limit :most) p
            order by p.by_name desc, p.name, p.id
            """)
        .param("typed", search.typed())
        .param("most", MOST + 1)
        .list(Found.class);
    return new PeoplePage(search.typed(), null, cut(found), found.size() > MOST, viewer.may(Power.CHANGE_PEOPLE));
  }

  private List<Found> listed(Which which, @Nullable PersonId after, int most) {
    return sql.sql(SHOWN + """
            from (select p.* from account_card p
                  where %s and (cast(:after as uuid) is null
                      or (lower(p.name), p.id) > (select lower(a.name), a.id from account_card a where a.id = :after))
                  order by lower(p.name), p.id
                  limit :most) p
            order by lower(p.name), p.id
            """.formatted(condition(which)))
        .param("after", after)
        .param("most", most)
        .list(Found.class);
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
      case CLOSED -> "not p.open";
    };
  }

  private static String of(String role) {
    return "p.open and exists (select from role_card r where r.person_id = p.id and " + role + ")";
  }

  private static List<Found> cut(List<Found> found) {
    return found.subList(0, Math.min(MOST, found.size()));
  }
}
