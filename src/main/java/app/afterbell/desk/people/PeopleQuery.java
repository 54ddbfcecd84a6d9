package app.afterbell.desk.people;

import app.afterbell.desk.people.PeoplePage.Found;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Search;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds people by a part of their name, or by how their address begins: by name first. */
@Component
class PeopleQuery {

  private static final int MOST = 50;

  private final Sql sql;

  PeopleQuery(Sql sql) {
    this.sql = sql;
  }

  PeoplePage find(Search search, Viewer viewer) {
    var adds = viewer.may(Power.CHANGE_PEOPLE);
    if (search.isEmpty()) {
      return new PeoplePage("", List.of(), false, adds);
    }
    var found = sql.sql("""
            select p.id, p.name, p.email, p.open,
                   array(select r.role from role_card r where r.person_id = p.id order by r.role) as roles,
                   array(select f.name from family_card f where f.id in (
                           select s.family_id from student_family s where s.student_id = p.id
                           union
                           select g.family_id from family_guardian_fact g where g.guardian_id = p.id)
                         order by f.name) as families
            from (select p.id, p.name, p.email, p.open, p.folded like (select name_pattern(:typed)) as by_name
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
    return new PeoplePage(search.typed(), found.subList(0, Math.min(MOST, found.size())), found.size() > MOST, adds);
  }
}
