package app.afterbell.people;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to families: who is billed together, and who sees whose sessions. Everybody who is guardian in a family is guardian
 * of each of its students; a student is in one family at most, a guardian in several. Each operation can be repeated.
 */
@Component
public class Families {

  private final Sql sql;

  public Families(Sql sql) {
    this.sql = sql;
  }

  /** A family as the spreadsheets know it. */
  public record Family(FamilyId id, String name, String importId) {}

  /** The family that the spreadsheets call so, made where there is none yet. */
  @Transactional
  public FamilyId imported(String importId, PersonName name) {
    return sql.sql("""
            insert into family (id, name, import_id) values (:id, :name, :importId)
            on conflict (import_id) do update set name = excluded.name
            returning id
            """)
        .param("id", FamilyId.next())
        .param("name", name.value())
        .param("importId", importId)
        .one(FamilyId.class);
  }

  /** All families that came from a spreadsheet: what an import is compared with. */
  public List<Family> imported() {
    return sql.sql("select id, name, import_id from family where import_id is not null order by import_id")
        .list(Family.class);
  }

  /** Moves the student into this family, out of the one they were in; guardians change with it. */
  @Transactional
  public void placeStudent(PersonId student, FamilyId family) {
    removeStudent(student, family);
    sql.sql("""
            insert into family_student (student_id, family_id) values (:student, :family)
            on conflict (student_id) do nothing
            """)
        .param("student", student)
        .param("family", family)
        .update();
    guard(family);
  }

  /** Takes the student out of whatever family they are in. */
  @Transactional
  public void removeStudent(PersonId student) {
    sql.sql("delete from guardianship where student_id = :student").param("student", student).update();
    sql.sql("delete from family_student where student_id = :student").param("student", student).update();
  }

  @Transactional
  public void placeGuardian(PersonId guardian, FamilyId family) {
    sql.sql("""
            insert into family_guardian (family_id, guardian_id) values (:family, :guardian) on conflict do nothing
            """)
        .param("family", family)
        .param("guardian", guardian)
        .update();
    guard(family);
  }

  @Transactional
  public void removeGuardian(PersonId guardian, FamilyId family) {
    sql.sql("""
            delete from guardianship where guardian_id = :guardian
              and student_id in (select student_id from family_student where family_id = :family)
            """)
        .param("guardian", guardian)
        .param("family", family)
        .update();
    sql.sql("delete from family_guardian where family_id = :family and guardian_id = :guardian")
        .param("family", family)
        .param("guardian", guardian)
        .update();
  }

  private void removeStudent(PersonId student, FamilyId unlessIn) {
    var elsewhere = sql.sql("""
            select family_id from family_student where student_id = :student and family_id <> :family
            """)
        .param("student", student)
        .param("family", unlessIn)
        .optional(FamilyId.class);
    if (elsewhere.isPresent()) {
      removeStudent(student);
    }
  }

  private void guard(FamilyId family) {
    sql.sql("""
            insert into guardianship (guardian_id, student_id)
            select g.guardian_id, s.student_id
            from family_guardian g join family_student s on s.family_id = g.family_id
            where g.family_id = :family and g.guardian_id <> s.student_id
            on conflict do nothing
            """)
        .param("family", family)
        .update();
  }
}
