package app.afterbell.people;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may become a student's guardian (R28), whichever way: by a page, an import, an invitation, an undo, by a move into a family.
 *
 * <ul>
 *   <li>No child does: nobody who has guardians, and no student of the same family.
 *   <li>Staff do by an admin alone: who is staff, who has the name or the mailbox of one, and who was added, or given an address, by
 *       the same one of staff who links them now, where the student has a guardian who could invite them.
 * </ul>
 */
final class GuardianRule {

  private final Sql sql;

  GuardianRule(Sql sql) {
    this.sql = sql;
  }

  private record Facts(
      String name, @Nullable String email, boolean child, boolean staff, boolean byStaff, boolean byAdmin, boolean made, boolean guarded) {}

  /** @param by null as a company begins, and without a person where the product itself does it */
  Optional<Refusal> against(PersonId guardian, PersonId student, @Nullable Editor by) {
    var facts = facts(guardian, student, by);
    if (facts.child()) {
      return Optional.of(Refusal.GUARDIAN_IS_STUDENT);
    }
    if (by == null || by.person() == null || facts.byAdmin()) {
      return Optional.empty();
    }
    if (facts.staff() || facts.byStaff() && StaffLikeness.read(sql).is(facts.name(), facts.email())) {
      return Optional.of(Refusal.GUARDIAN_IS_STAFF);
    }
    return facts.byStaff() && facts.made() && facts.guarded() ? Optional.of(Refusal.GUARDIAN_IS_YOURS) : Optional.empty();
  }

  // Whoever becomes guardian must be none, nor the student one: a child who is guardian of a sister sees what the family is billed.
  private Facts facts(PersonId guardian, PersonId student, @Nullable Editor by) {
    return sql.sql("""
            select p.name, p.email,
                   exists (select from guardianship g where g.student_id = :guardian)
                     or exists (select from guardianship g where g.guardian_id = :student)
                     or exists (select from family_student a join family_student b on b.family_id = a.family_id
                                where a.student_id = :guardian and b.student_id = :student) as child,
                   exists (select from person_role r
                           where r.person_id = :guardian and r.role in ('coordinator', 'finance', 'admin')) as staff,
                   exists (select from person_role r
                           where r.person_id = :by and r.role in ('coordinator', 'finance', 'admin')) as by_staff,
                   exists (select from person_role r where r.person_id = :by and r.role = 'admin') as by_admin,
                   exists (select from person_change c
                           where c.person_id = :guardian and c.changed_by = :by and c.what in ('joined', 'email'))
                     or exists (select from invitation i
                                where i.accepted_by = :guardian and i.invited_by = :by and i.by_staff) as made,
                   exists (select from guardianship g join person o on o.id = g.guardian_id
                           where g.student_id = :student and g.guardian_id <> :guardian and o.closed_at is null
                             and o.email is not null
                             and not exists (select from person_change j
                                             where j.person_id = o.id and j.what = 'joined' and j.changed_at = :at)) as guarded
            from person p where p.id = :guardian
            """)
        .param("guardian", guardian)
        .param("student", student)
        .param("by", by == null ? null : by.person())
        .param("at", by == null ? null : by.at())
        .one(Facts.class);
  }

  /** Who may change what a guardian sees: of one who is staff, an admin alone (R29). */
  boolean maySettle(PersonId guardian, Editor by) {
    return by.person() == null || sql.sql("""
            select not exists (select from person_role r
                               where r.person_id = :guardian and r.role in ('coordinator', 'finance', 'admin'))
                or exists (select from person_role r where r.person_id = :by and r.role = 'admin')
            """)
        .param("guardian", guardian)
        .param("by", by.person())
        .one(Boolean.class);
  }
}
