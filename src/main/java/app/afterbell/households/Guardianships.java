package app.afterbell.households;

import app.afterbell.households.GuardiansChanged.Change;
import app.afterbell.households.GuardiansChanged.Kind;
import app.afterbell.people.Editor;
import app.afterbell.people.PersonChanges;
import app.afterbell.people.PersonFact;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The guardianships that begin and end because a student or a guardian comes into a family, or leaves it. Each is
 * recorded with the student; who calls tells of them, once for all ({@link #tell}).
 */
class Guardianships {

  private final Sql sql;
  private final PersonChanges changes;
  private final ApplicationEventPublisher publisher;

  Guardianships(Sql sql, PersonChanges changes, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.changes = changes;
    this.publisher = publisher;
  }

  private record Guard(PersonId guardianId, PersonId studentId, String guardianName, boolean readsNotes,
      boolean seesMoney) {

    Rights rights() {
      return new Rights(readsNotes, seesMoney);
    }

    String written() {
      return rights().written(guardianName);
    }

    Change change(Kind kind) {
      return new Change(studentId, guardianId, kind, rights());
    }
  }

  /**
   * The family's guardians become this student's. A guardian may see of them what they may see of all the siblings; who
   * is not guardian of all of those does not become theirs.
   */
  List<Change> ofStudent(PersonId student, FamilyId family, @Nullable Editor by) {
    return begun(sql.sql("""
            insert into guardianship (guardian_id, student_id, reads_notes, sees_money)
            select f.guardian_id, :student, coalesce(bool_and(g.reads_notes), true), coalesce(bool_and(g.sees_money),
              true)
            from family_guardian f
            left join family_student s on s.family_id = f.family_id and s.student_id not in (:student, f.guardian_id)
            left join guardianship g on g.guardian_id = f.guardian_id and g.student_id = s.student_id
            where f.family_id = :family and f.guardian_id <> :student
            group by f.guardian_id
            having count(s.student_id) = count(g.student_id)
            on conflict do nothing
            returning guardian_id, student_id, reads_notes, sees_money,
                      (select c.name from person_card c where c.id = guardian_id) as guardian_name
            """)
        .param("student", student)
        .param("family", family)
        .list(Guard.class), by);
  }

  /** The guardian becomes that of each student of the family, and may see everything. */
  List<Change> ofGuardian(PersonId guardian, FamilyId family, @Nullable Editor by) {
    return begun(sql.sql("""
            insert into guardianship (guardian_id, student_id)
            select :guardian, s.student_id from family_student s
            where s.family_id = :family and s.student_id <> :guardian
            on conflict do nothing
            returning guardian_id, student_id, reads_notes, sees_money,
                      (select c.name from person_card c where c.id = guardian_id) as guardian_name
            """)
        .param("family", family)
        .param("guardian", guardian)
        .list(Guard.class), by);
  }

  /** Nobody is this student's guardian any more. */
  List<Change> endOfStudent(PersonId student, @Nullable Editor by) {
    return ended(sql.sql("""
            delete from guardianship where student_id = :student
            returning guardian_id, student_id, reads_notes, sees_money,
                      (select c.name from person_card c where c.id = guardian_id) as guardian_name
            """)
        .param("student", student)
        .list(Guard.class), by);
  }

  /** The guardian is that of none of the family's students any more. */
  List<Change> endOfGuardian(PersonId guardian, FamilyId family, Editor by) {
    return ended(sql.sql("""
            delete from guardianship where guardian_id = :guardian
              and student_id in (select student_id from family_student where family_id = :family)
            returning guardian_id, student_id, reads_notes, sees_money,
                      (select c.name from person_card c where c.id = guardian_id) as guardian_name
            """)
        .param("family", family)
        .param("guardian", guardian)
        .list(Guard.class), by);
  }

  /** As a company begins, when nobody does it, nobody is told. */
  void tell(List<Change> told, @Nullable Editor by) {
    if (by != null && !told.isEmpty()) {
      publisher.publishEvent(new GuardiansChanged(told, by));
    }
  }

  private List<Change> begun(List<Guard> guards, @Nullable Editor by) {
    guards.forEach(guard -> changes.record(guard.studentId(), PersonFact.GUARDIAN, null, guard.written(), by));
    return guards.stream().map(guard -> guard.change(Kind.BEGUN)).toList();
  }

  private List<Change> ended(List<Guard> guards, @Nullable Editor by) {
    guards.forEach(guard -> changes.record(guard.studentId(), PersonFact.GUARDIAN, guard.written(), null, by));
    return guards.stream().map(guard -> guard.change(Kind.ENDED)).toList();
  }
}
