package app.afterbell.desk.families;

import app.afterbell.desk.families.FamiliesPage.By;
import app.afterbell.desk.families.FamiliesPage.Family;
import app.afterbell.desk.families.FamiliesPage.Which;
import app.afterbell.households.FamilyId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the families, by the alphabet or by their next sessions. */
@Component
class FamiliesQuery {

  private static final int MOST = 50;

  private static final String NEXT = """
      (select min((select min(x.starts_at) from session_student_fact x
                   where x.student_id = s.student_id and x.starts_at > :now))
       from student_family s where s.family_id = f.id)""";

  private final Sql sql;

  FamiliesQuery(Sql sql) {
    this.sql = sql;
  }

  /** @param after the last of the page before, and null for the first page */
  FamiliesPage page(Which which, Sorted<By> sorted, @Nullable FamilyId after, Instant now) {
    return new FamiliesPage(which, sorted, Part.of(families(which, sorted, after, MOST + 1, now), MOST));
  }

  /** All of them, for a spreadsheet. */
  List<Family> all(Which which, Sorted<By> sorted, Instant now) {
    return families(which, sorted, null, Integer.MAX_VALUE, now);
  }

  private List<Family> families(Which which, Sorted<By> sorted, @Nullable FamilyId after, int most, Instant now) {
    return sql.sql("""
            with waits as materialized (
              select distinct s.family_id, w.session_id
              from waits_for_notes(:now) w join student_family s on s.student_id = w.student_id)
            select f.id, f.name,
                   array(select p.name from student_family s join person_card p on p.id = s.student_id
                         where s.family_id = f.id order by p.name, p.id) as students,
                   array(select p.name from family_guardian_fact g join person_card p on p.id = g.guardian_id
                         where g.family_id = f.id order by p.name, p.id) as guardians,
                   %5$s as next_at, %6$s as waiting
            from (select f.id, f.name, %2$s as key from family_card f
                  where %1$s and (cast(:after as uuid) is null
                      or (%2$s, f.id) %3$s (select %2$s, f.id from family_card f where f.id = :after))
                  order by %2$s %4$s, f.id %4$s limit :most) f
            order by f.key %4$s, f.id %4$s
            """.formatted(condition(which), key(sorted.by()), sorted.later(), sorted.way(), NEXT,
                which == Which.NOTES ? "(select count(*)::int from waits w where w.family_id = f.id)" : "0"))
        .param("now", now)
        .param("after", after)
        .param("most", most)
        .list(Family.class);
  }

  // As arrays: what is found once is not looked for with each family.
  private static String condition(Which which) {
    return switch (which) {
      case ALL -> "true";
      case QUIET -> "f.id = any(array(select s.family_id from students_with_nothing_ahead(:now) q "
          + "join student_family s on s.student_id = q.student_id))";
      case NOTES -> "f.id = any(array(select w.family_id from waits w))";
    };
  }

  private static String key(By by) {
    return switch (by) {
      case NAME -> "lower(f.name)";
      case NEXT -> "coalesce(" + NEXT + ", 'infinity')";
    };
  }
}
