package app.afterbell.households;

import app.afterbell.shared.Sql;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Families out of spreadsheets that have guardians.
 *
 * @param guarded with one who has an address, and so could invite another
 * @param withStaff with one who is of the organization's staff
 */
public record Ties(Set<FamilyId> guarded, Set<FamilyId> withStaff) {

  private record Tie(FamilyId id, boolean staff) {}

  static Ties read(Sql sql, Collection<FamilyId> others) {
    var ties = sql.sql("""
            select f.id, coalesce(bool_or(r.person_id is not null), false) as staff
            from family f
            join family_guardian g on g.family_id = f.id
            join account_card p on p.id = g.guardian_id and p.open and p.email is not null
            left join role_card r on r.person_id = p.id and r.staff
            where f.import_id is not null or f.id = any(:others)
            group by f.id
            """)
        .param("others", others)
        .list(Tie.class);
    return new Ties(
        ties.stream().map(Tie::id).collect(Collectors.toSet()),
        ties.stream().filter(Tie::staff).map(Tie::id).collect(Collectors.toSet()));
  }
}
