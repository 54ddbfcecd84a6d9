package app.afterbell.imports;

import app.afterbell.households.Ties;
import app.afterbell.people.PersonRefusal;
import app.afterbell.people.StaffLikeness;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says of the rows of people.csv what the product refuses of guardians, whichever way they come: no student is guardian
 * in their own family; staff become guardians by an admin alone, and so does a person who comes to a family that has
 * guardians who could invite them.
 */
final class GuardianCheck {

  private final Known known;
  private final StaffLikeness staff;
  private final Set<String> guarded;
  private final Set<String> withStaff;
  private final boolean byAdmin;

  GuardianCheck(Known known, StaffLikeness staff, Ties ties, boolean byAdmin) {
    this.known = known;
    this.staff = staff;
    this.guarded = ties.guarded().stream().map(known.families()::get).collect(Collectors.toCollection(HashSet::new));
    this.withStaff = ties.withStaff().stream().map(known.families()::get)
        .collect(Collectors.toCollection(HashSet::new));
    this.byAdmin = byAdmin;
  }

  void check(SheetContents.Sheet sheet, List<PersonStep> steps) {
    var byId = steps.stream()
        .collect(Collectors.toMap(step -> step.person().importId(), Function.identity(), (one, _) -> one));
    var students = students(byId);
    for (var row : sheet.rows()) {
      var step = byId.get(row.text("id"));
      if (step != null) {
        checkChild(row, step, students);
        if (!byAdmin) {
          checkStaff(row, step);
        }
      }
    }
  }

  // Who is a student of one family and was made guardian in another stays so: only what the file brings is looked at.
  private void checkChild(Row row, PersonStep step, Map<String, Set<PersonId>> students) {
    boolean brings = step.known() == null || step.changesRoles() || !step.familiesJoined().isEmpty();
    if (brings && is(step, Role.STUDENT) && is(step, Role.GUARDIAN)) {
      families(step).stream().filter(family -> students.getOrDefault(family, Set.of()).size() > 1).findFirst()
          .ifPresent(family -> row.problem("role", "imports.problem.child_guardian", family));
    }
  }

  private void checkStaff(Row row, PersonStep step) {
    var person = step.person();
    var email = person.email() == null ? null : person.email().value();
    if (email != null && (step.known() == null || step.changesEmail()) && staff.hasMailbox(email)
        && person.roles().stream().noneMatch(Role::isStaff)) {
      row.problem("email", PersonRefusal.EMAIL_OF_STAFF.key());
    }
    boolean joins = !step.familiesJoined().isEmpty();
    if (joins && is(step, Role.GUARDIAN)
        && (person.roles().stream().anyMatch(Role::isStaff) || staff.is(person.name().value(), email))) {
      row.problem("family", "imports.problem.staff_guardian_by_admin");
    } else if (joins && is(step, Role.GUARDIAN)) {
      step.familiesJoined().stream().filter(guarded::contains).findFirst()
          .ifPresent(family -> row.problem("family", "imports.problem.guardian_by_admin", family));
    }
    if (is(step, Role.STUDENT) && step.familiesJoined().stream().anyMatch(family ->
        withStaff.contains(family) || !step.familiesLeft().isEmpty() && guarded.contains(family))) {
      row.problem("family", "imports.problem.move_by_admin");
    }
  }

  // Who is a student of which family once the file is imported.
  private Map<String, Set<PersonId>> students(Map<String, PersonStep> byId) {
    var students = new HashMap<String, Set<PersonId>>();
    var looked = byId.values().stream().map(PersonStep::id).collect(Collectors.toSet());
    byId.forEach((id, step) -> {
      if (is(step, Role.STUDENT)) {
        families(step).forEach(family -> students.computeIfAbsent(family, _ -> new HashSet<>()).add(step.id()));
      }
    });
    known.people().forEach((id, person) -> {
      if (!looked.contains(person.id()) && person.roles().contains(Role.STUDENT)) {
        known.familiesOf(person).forEach(family -> students.computeIfAbsent(family, _ -> new HashSet<>())
            .add(person.id()));
      }
    });
    return students;
  }

  private Set<String> families(PersonStep step) {
    var person = known.people().get(step.person().importId());
    var families = new HashSet<>(person == null ? Set.<String>of() : known.familiesOf(person));
    families.removeAll(step.familiesLeft());
    families.addAll(step.familiesJoined());
    return families;
  }

  private static boolean is(PersonStep step, Role role) {
    return step.person().roles().contains(role);
  }
}
