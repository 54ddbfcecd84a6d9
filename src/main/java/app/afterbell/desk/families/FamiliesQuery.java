package app.afterbell.desk.families;

import app.afterbell.desk.families.FamiliesPage.Family;
import app.afterbell.desk.families.FamiliesPage.Which;
import app.afterbell.households.FamilyId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the families by the alphabet. */
@Component
class FamiliesQuery {

  private static final int MOST = 50;

  // R31 plans eight weeks ahead: who takes part in what runs and has nothing ahead waits for somebody to plan.
  private static final String QUIET = """
      and exists (
        select from student_family q
        where q.family_id = f.id
          and exists (select from engagement_member m join engagement_card e on e.id = m.engagement_id
                      where m.student_id = q.student_id and e.starts_on <= :today
                        and (e.ends_on is null or e.ends_on >= :today))
          and not exists (select from session_student_fact s where s.student_id = q.student_id and s.starts_at > :now))
      """;

  private final Sql sql;

  FamiliesQuery(Sql sql) {
    this.sql = sql;
  }

  /** @param after the last of the page before, and null for the first page */
  FamiliesPage page(Which which, @Nullable FamilyId after, Instant now) {
    var found = families(which, after, MOST + 1, now);
    return new FamiliesPage(which, found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
  }

  /** All of them, for a spreadsheet. */
  List<Family> all(Which which, Instant now) {
    return families(which, null, Integer.MAX_VALUE, now);
  }

  private List<Family> families(Which which, @Nullable FamilyId after, int most, Instant now) {
    return sql.sql("""
            select f.id, f.name,
                   array(select p.name from student_family s join person_card p on p.id = s.student_id
                         where s.family_id = f.id order by p.name, p.id) as students,
                   array(select p.name from family_guardian_fact g join person_card p on p.id = g.guardian_id
                         where g.family_id = f.id order by p.name, p.id) as guardians,
                   (select min((select min(x.starts_at) from session_student_fact x
                                where x.student_id = s.student_id and x.starts_at > :now))
                    from student_family s where s.family_id = f.id) as next_at
            from (select f.id, f.name from family_card f
                  where (cast(:after as uuid) is null
                      or (lower(f.name), f.id) > (select lower(a.name), a.id from family_card a where a.id = :after))
                    %s
                  order by lower(f.name), f.id limit :most) f
            order by lower(f.name), f.id
            """.formatted(which == Which.QUIET ? QUIET : ""))
        .param("now", now)
        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .param("after", after)
        .param("most", most)
        .list(Family.class);
  }
}
