package app.afterbell.households;

import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;

import app.afterbell.shared.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may become a student's guardian (R28), whichever way: by a page, an import, an invitation, an undo, by a move
 * into a family.
 *
 * <ul>
 *   <li>No child does: nobody who has guardians, and no student of the same family.
 *   <li>Staff do by an admin alone: who is staff, who has the name or the mailbox of one, and who was added, or given
 * an address, by       the same one of staff who links them now, where the student has a guardian who could invite
 * them.
 * </ul>
 */
@Component
class GuardianRule {

  private final Sql sql;
  private final People people;
  private final AddressGivers givers;

  GuardianRule(Sql sql, People people, AddressGivers givers) {
    this.sql = sql;
    this.people = people;
    this.givers = givers;
  }

  private record Facts(
      String name, @Nullable String email, boolean child, boolean staff, boolean byStaff, boolean byAdmin,
      boolean made, boolean guarded) {}

  /** @param by null as a company begins, and without a person where the product itself does it */
  Optional<GuardianRefusal> against(PersonId guardian, PersonId student, @Nullable Editor by) {
    var facts = facts(guardian, student, by);
    if (facts.child()) {
      return Optional.of(GuardianRefusal.GUARDIAN_IS_STUDENT);
    }
    if (by == null || by.person() == null || facts.byAdmin()) {
      return Optional.empty();
    }
    if (facts.staff() || facts.byStaff() && people.staff().is(facts.name(), facts.email())) {
      return Optional.of(GuardianRefusal.GUARDIAN_IS_STAFF);
    }
    return facts.byStaff() && facts.guarded() && (facts.made() || givers.gave(by.person(), guardian))
        ? Optional.of(GuardianRefusal.GUARDIAN_IS_YOURS)
        : Optional.empty();
  }

  // A person who becomes guardian must be none, nor the student one: a child who is guardian of a sister sees what the
  // family is billed.
  private Facts facts(PersonId guardian, PersonId student, @Nullable Editor by) {
    return sql.sql("""
            select p.name, p.email,
                   exists (select from guardianship g where g.student_id = :guardian)
                     or exists (select from guardianship g where g.guardian_id = :student)
                     or exists (select from family_student a join family_student b on b.family_id = a.family_id
                                where a.student_id = :guardian and b.student_id = :student) as child,
                   exists (select from role_card r
                           where r.person_id = :guardian and r.staff) as staff,
                   exists (select from role_card r
                           where r.person_id = :by and r.staff) as by_staff,
                   exists (select from role_card r where r.person_id = :by and r.role = any(:changesStaff)) as by_admin,
                   exists (select from person_change_fact c
                           where c.person_id = :guardian and c.changed_by = :by and c.what in ('joined', 'email'))
                             as made,
                   exists (select from guardianship g join account_card o on o.id = g.guardian_id
                           where g.student_id = :student and g.guardian_id <> :guardian and o.open
                             and o.email is not null
                             and not exists (select from person_change_fact j
                                             where j.person_id = o.id and j.what = 'joined' and j.changed_at = :at))
                                               as guarded
            from account_card p where p.id = :guardian
            """)
        .param("guardian", guardian)
        .param("student", student)
        .param("by", by == null ? null : by.person())
        .param("changesStaff", Power.CHANGE_STAFF.roles())
        .param("at", by == null ? null : by.at())
        .one(Facts.class);
  }

  /** Who may change what a guardian sees: of one who is staff, an admin alone (R29). */
  boolean maySettle(PersonId guardian, Editor by) {
    return by.person() == null || sql.sql("""
            select not exists (select from role_card r
                               where r.person_id = :guardian and r.staff)
                or exists (select from role_card r where r.person_id = :by and r.role = any(:changesStaff))
            """)
        .param("guardian", guardian)
        .param("by", by.person())
        .param("changesStaff", Power.CHANGE_STAFF.roles())
        .one(Boolean.class);
  }
}
