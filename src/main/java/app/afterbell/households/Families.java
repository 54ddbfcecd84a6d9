package app.afterbell.households;

import app.afterbell.households.GuardiansChanged.Change;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.people.PersonChanges;
import app.afterbell.people.PersonFact;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to families: who is billed together, and who sees whose sessions. Who comes into a family becomes guardian
 * of each of its students; a student is in one family at most, a guardian in several. Each operation can be repeated,
 * and changes nothing where it did: what a guardian may see ({@link Rights}) stays as it was set.
 */
@Component
public class Families {

  private final Sql sql;
  private final People people;
  private final PersonChanges changes;
  private final GuardianRule rule;
  private final Guardianships guardianships;

  /** For where nobody listens, and nobody was invited. */
  public Families(Sql sql, People people) {
    this(sql, people, new PersonChanges(sql), new GuardianRule(sql, people, (_, _) -> false), _ -> {});
  }

  @Autowired
  Families(Sql sql, People people, PersonChanges changes, GuardianRule rule, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.people = people;
    this.changes = changes;
    this.rule = rule;
    this.guardianships = new Guardianships(sql, changes, publisher);
  }

  /** A family as the spreadsheets know it. */
  public record Family(FamilyId id, String name, String importId) {}

  private record Home(FamilyId id, String name) {}

  /** The family that the spreadsheets call so, made where none exists yet. */
  @Transactional
  public FamilyId imported(String importId, PersonName name) {
    return sql.sql("""
            insert into family (id, name, import_id) values (:id, :name, :importId)
            on conflict (import_id) do update set import_id = excluded.import_id
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

  /** The names of those of these families that no spreadsheet knows. */
  public Map<FamilyId, String> byHand(Collection<FamilyId> ids) {
    return ids.isEmpty() ? Map.of() : sql.sql("select id, name from family where id = any(:ids) and import_id is null")
        .param("ids", ids)
        .list(Home.class).stream()
        .collect(Collectors.toMap(Home::id, Home::name));
  }

  /** A spreadsheet calls it so from now on; its name stays. @return false where one calls it otherwise */
  @Transactional
  public boolean adopt(FamilyId id, String importId) {
    return sql.sql("update family set import_id = :importId where id = :id and import_id is null")
        .param("id", id)
        .param("importId", importId)
        .update() == 1;
  }

  /** What an import asks of the families of spreadsheets, and of these, before it adds to them. */
  public Ties ties(Collection<FamilyId> others) {
    return Ties.read(sql, others);
  }

  private record Member(PersonId personId, FamilyId familyId) {}

  /** The families of each of these people, as student or as guardian; nothing for somebody who is in none. */
  public Map<PersonId, Set<FamilyId>> of(Collection<PersonId> people) {
    return people.isEmpty() ? Map.of() : sql.sql("""
            select student_id as person_id, family_id from family_student where student_id = any(:people)
            union
            select guardian_id, family_id from family_guardian where guardian_id = any(:people)
            """)
        .param("people", people)
        .list(Member.class).stream()
        .collect(Collectors.groupingBy(Member::personId, Collectors.mapping(Member::familyId, Collectors.toSet())));
  }

  public Set<FamilyId> of(PersonId person) {
    return of(List.of(person)).getOrDefault(person, Set.of());
  }

  /** A new family that no spreadsheet knows. */
  @Transactional
  public FamilyId found(PersonName name) {
    var id = FamilyId.next();
    sql.sql("insert into family (id, name) values (:id, :name)").param("id", id).param("name", name.value()).update();
    return id;
  }

  /** A new family, with this student in it. */
  @Transactional
  public Placed found(PersonName name, PersonId student, Editor by) {
    return place(student, found(name), by);
  }

  /** As a company begins: nobody is recorded as having done it. */
  @Transactional
  public void placeStudent(PersonId student, FamilyId family) {
    place(student, family, null).orThrow();
  }

  /** Moves the student into this family, out of the one they were in; guardians change with it. */
  @Transactional
  public Placed placeStudent(PersonId student, FamilyId family, Editor by) {
    return place(student, family, by);
  }

  /** Takes the student out of whatever family they are in. */
  @Transactional
  public void removeStudent(PersonId student, Editor by) {
    var home = homeOf(student);
    if (home != null) {
      var gone = leave(student, by);
      changes.record(student, PersonFact.FAMILY, home.name(), null, by);
      guardianships.tell(gone, by);
    }
  }

  /** As a company begins: nobody is recorded as having done it. */
  @Transactional
  public void placeGuardian(PersonId guardian, FamilyId family) {
    admit(guardian, family, null).orThrow();
  }

  /** Makes somebody guardian of all students of this family, who may see everything; nothing where they are in it. */
  @Transactional
  public Placed placeGuardian(PersonId guardian, FamilyId family, Editor by) {
    return admit(guardian, family, by);
  }

  @Transactional
  public void removeGuardian(PersonId guardian, FamilyId family, Editor by) {
    var gone = guardianships.endOfGuardian(guardian, family, by);
    sql.sql("delete from family_guardian where family_id = :family and guardian_id = :guardian")
        .param("family", family)
        .param("guardian", guardian)
        .update();
    guardianships.tell(gone, by);
  }

  private Placed place(PersonId student, FamilyId family, @Nullable Editor by) {
    // of two at once, the second waits here, and then finds the student placed
    people.hold(student);
    var home = homeOf(student);
    if (home != null && home.id().equals(family)) {
      return new Placed.Done();
    }
    var against = against(student, family, by);
    if (against.isPresent()) {
      return new Placed.Refused(against.get());
    }
    var told = new ArrayList<Change>(home == null ? List.of() : leave(student, by));
    sql.sql("insert into family_student (student_id, family_id) values (:student, :family)")
        .param("student", student)
        .param("family", family)
        .update();
    var name = sql.sql("select name from family where id = :family").param("family", family).one(String.class);
    changes.record(student, PersonFact.FAMILY, home == null ? null : home.name(), name, by);
    told.addAll(guardianships.ofStudent(student, family, by));
    guardianships.tell(told, by);
    return new Placed.Done();
  }

  // A person who is guardian there becomes theirs.
  private Optional<GuardianRefusal> against(PersonId student, FamilyId family, @Nullable Editor by) {
    return sql.sql("select guardian_id from family_guardian where family_id = :family and guardian_id <> :student")
        .param("family", family)
        .param("student", student)
        .list(PersonId.class)
        .stream()
        .flatMap(guardian -> rule.against(guardian, student, by).stream())
        .findFirst();
  }

  private Placed admit(PersonId guardian, FamilyId family, @Nullable Editor by) {
    var against = sql.sql("""
            select s.student_id from family_student s
            where s.family_id = :family and s.student_id <> :guardian
              and not exists (select from family_guardian f where f.family_id = :family and f.guardian_id = :guardian)
            """)
        .param("family", family)
        .param("guardian", guardian)
        .list(PersonId.class)
        .stream()
        .flatMap(student -> rule.against(guardian, student, by).stream())
        .findFirst();
    if (against.isPresent()) {
      return new Placed.Refused(against.get());
    }
    var written = sql.sql("""
            insert into family_guardian (family_id, guardian_id) values (:family, :guardian) on conflict do nothing
            """)
        .param("family", family)
        .param("guardian", guardian)
        .update();
    if (written > 0) {
      guardianships.tell(guardianships.ofGuardian(guardian, family, by), by);
    }
    return new Placed.Done();
  }

  private List<Change> leave(PersonId student, @Nullable Editor by) {
    var gone = guardianships.endOfStudent(student, by);
    sql.sql("delete from family_student where student_id = :student").param("student", student).update();
    return gone;
  }

  private @Nullable Home homeOf(PersonId student) {
    return sql.sql("""
            select f.id, f.name from family_student s join family f on f.id = s.family_id where s.student_id = :student
            """)
        .param("student", student)
        .optional(Home.class)
        .orElse(null);
  }
}
