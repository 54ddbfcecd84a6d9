package app.afterbell.households;

import app.afterbell.households.GuardiansChanged.Change;
import app.afterbell.households.GuardiansChanged.Kind;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.people.PersonChanges;
import app.afterbell.people.PersonFact;
import app.afterbell.people.PersonName;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is whose guardian, one by one, and what they may see. Staff settle it for everybody but staff: for those
 * an admin does. A guardian settles it for those they invited, of the student that they invited them to, never beyond
 * what they may see themselves, and no longer once staff have settled it. The family's guardians are told of each
 * change by mail ({@link GuardianMail}).
 */
@Component
public class Guardians {

  private final Sql sql;
  private final People people;
  private final Families families;
  private final PersonChanges changes;
  private final GuardianRule rule;
  private final EndedGuardianships ended;
  private final ApplicationEventPublisher publisher;

  /** For where nobody listens, and nobody was invited. */
  public Guardians(Sql sql, People people, Families families) {
    this(sql, people, families, new PersonChanges(sql), new GuardianRule(sql, people, (_, _) -> false), _ -> {});
  }

  @Autowired
  Guardians(Sql sql, People people, Families families, PersonChanges changes, GuardianRule rule,
      ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.people = people;
    this.families = families;
    this.changes = changes;
    this.rule = rule;
    this.ended = new EndedGuardianships(sql);
    this.publisher = publisher;
  }

  /**
   * Makes somebody guardian of one student, and a member of the student's family.
   *
   * @param invitedBy the guardian who may settle their rights later; null where staff link
   */
  @Transactional
  public Linked link(PersonId guardian, PersonId student, Rights rights, @Nullable PersonId invitedBy, Editor by) {
    people.holdStudent(student);
    if (guardian.equals(student)) {
      throw new NotFound();
    }
    if (find(guardian, student).isPresent()) {
      return new Linked.Already();
    }
    var against = rule.against(guardian, student, by);
    if (against.isPresent()) {
      return new Linked.Refused(against.get());
    }
    sql.sql("insert into family_guardian (family_id, guardian_id) values (:family, :guardian) on conflict do nothing")
        .param("family", familyOf(student, by))
        .param("guardian", guardian)
        .update();
    sql.sql("""
            insert into guardianship (guardian_id, student_id, reads_notes, sees_money, invited_by)
            values (:guardian, :student, :notes, :money, :invitedBy)
            """)
        .param("guardian", guardian)
        .param("student", student)
        .param("notes", rights.readsNotes())
        .param("money", rights.seesMoney())
        .param("invitedBy", invitedBy)
        .update();
    if (invitedBy == null) {
      ended.forget(guardian, student, by);
    }
    changes.record(student, PersonFact.GUARDIAN, null, written(guardian, rights), by);
    people.giveRole(guardian, Role.GUARDIAN, by);
    tell(new Change(student, guardian, Kind.BEGUN, rights), by);
    return new Linked.Done();
  }

  /**
   * What staff settle, of this student: the guardian who invited this one has no say in it any more. Not found for
   * staff.
   */
  @Transactional
  public void settle(PersonId guardian, PersonId student, Rights rights, Editor by) {
    people.holdStudent(student);
    if (!rule.maySettle(guardian, by)) {
      throw new NotFound();
    }
    write(guardian, student, rights, by);
    sql.sql("update guardianship set invited_by = null where guardian_id = :guardian and student_id = :student")
        .param("guardian", guardian)
        .param("student", student)
        .update();
  }

  /**
   * What a guardian settles for a guardian they invited to this student: what they may not see themselves stays as it
   * was.
   */
  @Transactional
  public void settleAsInviter(PersonId inviter, PersonId guardian, PersonId student, Rights wished, Editor by) {
    people.holdStudent(student);
    var invited = sql.sql("""
            select true from guardianship
            where guardian_id = :guardian and student_id = :student and invited_by = :inviter
            """)
        .param("student", student)
        .param("guardian", guardian)
        .param("inviter", inviter)
        .optional(Boolean.class);
    if (invited.isEmpty()) {
      throw new NotFound();
    }
    var own = rights(inviter, student);
    write(guardian, student, wished.wishedBy(own, rights(guardian, student)), by);
  }

  /** Ends a guardianship. @return what {@link #restore} takes; nothing where it had ended */
  @Transactional
  public Optional<UUID> unlink(PersonId guardian, PersonId student, PersonId staff, Editor by) {
    people.holdStudent(student);
    return find(guardian, student).map(rights -> end(guardian, student, rights, staff, by));
  }

  private UUID end(PersonId guardian, PersonId student, Rights rights, PersonId staff, Editor by) {
    var end = ended.keep(guardian, student, staff, by);
    sql.sql("delete from guardianship where guardian_id = :guardian and student_id = :student")
        .param("guardian", guardian)
        .param("student", student)
        .update();
    sql.sql("""
            delete from family_guardian f
            where f.guardian_id = :guardian
              and f.family_id in (select family_id from family_student where student_id = :student)
              and not exists (select from family_student s
                              join guardianship g on g.student_id = s.student_id and g.guardian_id = f.guardian_id
                              where s.family_id = f.family_id)
            """)
        .param("guardian", guardian)
        .param("student", student)
        .update();
    changes.record(student, PersonFact.GUARDIAN, written(guardian, rights), null, by);
    tell(new Change(student, guardian, Kind.ENDED, rights), by);
    return end;
  }

  /** Makes good what {@link #unlink} did, with the same rights. Once: a second press finds it done. */
  @Transactional
  public Linked restore(UUID end, PersonId student, Editor by) {
    people.holdStudent(student);
    var found = ended.find(end, student);
    if (found.isEmpty()) {
      return new Linked.Already();
    }
    var was = found.get();
    var linked = link(was.guardianId(), student, was.rights(), was.invitedBy(), by);
    if (!(linked instanceof Linked.Refused)) {
      ended.forget(was.guardianId(), student, by);
    }
    return linked;
  }

  /** What this guardian may see of this student; not found where they are not guardian. */
  public Rights rights(PersonId guardian, PersonId student) {
    return find(guardian, student).orElseThrow(NotFound::new);
  }

  /** Whether staff ended this guardianship, and have not begun it again: no invitation does. */
  public boolean isEnded(PersonId guardian, PersonId student) {
    return ended.isEnded(guardian, student);
  }

  private Optional<Rights> find(PersonId guardian, PersonId student) {
    return sql.sql("""
            select reads_notes, sees_money from guardianship where guardian_id = :guardian and student_id = :student
            """)
        .param("guardian", guardian)
        .param("student", student)
        .optional(Rights.class);
  }

  private void write(PersonId guardian, PersonId student, Rights rights, Editor by) {
    var before = rights(guardian, student);
    sql.sql("""
            update guardianship set reads_notes = :notes, sees_money = :money
            where guardian_id = :guardian and student_id = :student
            """)
        .param("notes", rights.readsNotes())
        .param("money", rights.seesMoney())
        .param("guardian", guardian)
        .param("student", student)
        .update();
    changes.record(student, PersonFact.RIGHTS, written(guardian, before), written(guardian, rights), by);
    if (!before.equals(rights)) {
      tell(new Change(student, guardian, Kind.RIGHTS, rights), by);
    }
  }

  // A student with a guardian is in a family: where they are in none yet, it is called by their last name.
  private FamilyId familyOf(PersonId student, Editor by) {
    return sql.sql("select family_id from family_student where student_id = :student")
        .param("student", student)
        .optional(FamilyId.class)
        .orElseGet(() -> {
          var words = people.nameOf(student).split("\\s+");
          var family = families.found(new PersonName(words[words.length - 1]));
          families.placeStudent(student, family, by).orThrow(); // a new one, which has no guardians
          return family;
        });
  }

  private void tell(Change change, Editor by) {
    publisher.publishEvent(new GuardiansChanged(List.of(change), by));
  }

  private String written(PersonId guardian, Rights rights) {
    return rights.written(people.nameOf(guardian));
  }
}
