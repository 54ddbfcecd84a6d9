package app.afterbell.households;

import app.afterbell.households.GuardiansChanged.Change;
import app.afterbell.households.GuardiansChanged.Kind;
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
  private final ApplicationEventPublisher publisher;

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
    this.publisher = publisher;
  }

  /** A family as the spreadsheets know it. */
  public record Family(FamilyId id, String name, String importId) {}

  private record Home(FamilyId id, String name) {}

  private record Guard(PersonId guardianId, PersonId studentId, String guardianName, boolean readsNotes,
      boolean seesMoney) {

    Rights rights() {
      return new Rights(readsNotes, seesMoney);
    }

    Change change(Kind kind) {
      return new Change(studentId, guardianId, kind, rights());
    }
  }

  /** The family that the spreadsheets call so, made where none exists yet. */
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

  /**
   * Families out of spreadsheets that have guardians.
   *
   * @param guarded with one who has an address, and so could invite another
   * @param withStaff with one who is of the organization's staff
   */
  public record Ties(Set<FamilyId> guarded, Set<FamilyId> withStaff) {}

  private record Tie(FamilyId id, boolean staff) {}

  public Ties ties() {
    var ties = sql.sql("""
            select f.id, coalesce(bool_or(r.person_id is not null), false) as staff
            from family f
            join family_guardian g on g.family_id = f.id
            join account_card p on p.id = g.guardian_id and p.open and p.email is not null
            left join role_card r on r.person_id = p.id and r.staff
            where f.import_id is not null
            group by f.id
            """)
        .list(Tie.class);
    return new Ties(
        ties.stream().map(Tie::id).collect(Collectors.toSet()),
        ties.stream().filter(Tie::staff).map(Tie::id).collect(Collectors.toSet()));
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
      tell(gone, by);
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
    var gone = sql.sql("""
            delete from guardianship where guardian_id = :guardian
              and student_id in (select student_id from family_student where family_id = :family)
            returning guardian_id, student_id, reads_notes, sees_money,
                      (select c.name from person_card c where c.id = guardian_id) as guardian_name
            """)
        .param("family", family)
        .param("guardian", guardian)
        .list(Guard.class);
    gone.forEach(guard -> recordGone(guard, by));
    sql.sql("delete from family_guardian where family_id = :family and guardian_id = :guardian")
        .param("family", family)
        .param("guardian", guardian)
        .update();
    tell(gone.stream().map(guard -> guard.change(Kind.ENDED)).toList(), by);
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
    guard(student, family).forEach(guard -> {
      recordNew(guard, by);
      told.add(guard.change(Kind.BEGUN));
    });
    tell(told, by);
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

  // A new student's guardian may see what they may see of all the siblings; who is not guardian of all of them gets
  // none.
  private List<Guard> guard(PersonId student, FamilyId family) {
    return sql.sql("""
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
        .list(Guard.class);
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
      var fresh = sql.sql("""
              insert into guardianship (guardian_id, student_id)
              select :guardian, s.student_id from family_student s
              where s.family_id = :family and s.student_id <> :guardian
              on conflict do nothing
              returning guardian_id, student_id, reads_notes, sees_money,
                        (select c.name from person_card c where c.id = guardian_id) as guardian_name
              """)
          .param("family", family)
          .param("guardian", guardian)
          .list(Guard.class);
      fresh.forEach(guard -> recordNew(guard, by));
      tell(fresh.stream().map(guard -> guard.change(Kind.BEGUN)).toList(), by);
    }
    return new Placed.Done();
  }

  private List<Change> leave(PersonId student, @Nullable Editor by) {
    var gone = sql.sql("""
            delete from guardianship where student_id = :student
            returning guardian_id, student_id, reads_notes, sees_money,
                      (select c.name from person_card c where c.id = guardian_id) as guardian_name
            """)
        .param("student", student)
        .list(Guard.class);
    gone.forEach(guard -> recordGone(guard, by));
    sql.sql("delete from family_student where student_id = :student").param("student", student).update();
    return gone.stream().map(guard -> guard.change(Kind.ENDED)).toList();
  }

  private @Nullable Home homeOf(PersonId student) {
    return sql.sql("""
            select f.id, f.name from family_student s join family f on f.id = s.family_id where s.student_id = :student
            """)
        .param("student", student)
        .optional(Home.class)
        .orElse(null);
  }

  private void tell(List<Change> told, @Nullable Editor by) {
    if (by != null && !told.isEmpty()) {
      publisher.publishEvent(new GuardiansChanged(told, by));
    }
  }

  private void recordNew(Guard guard, @Nullable Editor by) {
    changes.record(guard.studentId(), PersonFact.GUARDIAN, null, written(guard), by);
  }

  private void recordGone(Guard guard, @Nullable Editor by) {
    changes.record(guard.studentId(), PersonFact.GUARDIAN, written(guard), null, by);
  }

  private static String written(Guard guard) {
    return guard.rights().written(guard.guardianName());
  }
}
