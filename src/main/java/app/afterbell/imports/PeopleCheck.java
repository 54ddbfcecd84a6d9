package app.afterbell.imports;

import app.afterbell.people.Checked;
import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.people.Refusal;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the rows of people.csv with who is known. */
final class PeopleCheck {

  private static final Map<String, Set<Role>> ROLES = Map.of(
      "mentor", Set.of(Role.MENTOR),
      "student", Set.of(Role.STUDENT),
      "guardian", Set.of(Role.GUARDIAN),
      // never admin: who may change everything is decided in the product
      "staff", Set.of(Role.COORDINATOR, Role.FINANCE));

  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final PersonName NOBODY = PersonName.of("?").get();

  private final Known known;
  private final Findings findings;
  private final Directory directory;
  private final boolean mayChangeStaff;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Integer> emailLines = new HashMap<>();
  private final Map<PersonId, String> emailsOfFile = new HashMap<>();
  private final List<PersonStep> steps = new ArrayList<>();

  PeopleCheck(Known known, Findings findings, Directory directory, boolean mayChangeStaff) {
    this.known = known;
    this.findings = findings;
    this.directory = directory;
    this.mayChangeStaff = mayChangeStaff;
  }

  /** What there is to write, and what stays. */
  List<PersonStep> check(Sheets.Sheet sheet) {
    sheet.rows().forEach(row -> {
      var person = known.people().get(row.text("id"));
      if (person != null && !row.isEmpty("email")) {
        emailsOfFile.put(person.id(), emailIn(row));
      }
    });
    sheet.rows().forEach(this::check);
    int absent = (int) known.people().keySet().stream().filter(id -> !lines.containsKey(id)).count();
    if (absent > 0) {
      findings.note(sheet.file(), 0, "imports.note.people_absent", absent);
    }
    familiesWithoutGuardian(sheet.file());
    return steps;
  }

  /** The addresses that the rows name, as accounts know them. */
  static Set<String> emails(List<Row> rows) {
    return rows.stream().map(PeopleCheck::emailIn).filter(email -> !email.isEmpty()).collect(Collectors.toSet());
  }

  private static String emailIn(Row row) {
    return row.text("email").toLowerCase(Locale.ROOT);
  }

  private void check(Row row) {
    var id = row.id("id");
    var before = id.isEmpty() ? null : lines.putIfAbsent(id, row.line());
    if (before != null) {
      row.problem("id", "imports.problem.id_twice", before);
      return;
    }
    var person = known.people().get(id);
    var name = checked(row, "name", PersonName.of(row.text("name")), NOBODY);
    var roles = roles(row, person);
    var families = families(row, roles);
    var email = email(row, person);
    var zone = checked(row, "time_zone", TimeZones.of(row.text("time_zone")), UTC);
    var personId = person == null ? PersonId.next() : person.id();
    checkWhatIsStillNeeded(row, person, roles);
    checkStaff(row, person, roles, email);
    if (person != null && !person.open()) {
      row.note("imports.note.closed", name.value());
    }
    directory.put(id, new Directory.Entry(
        personId, name.value(), !row.isFine() ? null : person == null || person.open() ? roles : Set.of()));
    if (row.isFine()) {
      var wanted = new NewPerson(name, email, zone, roles, person == null ? null : person.supportChannel(), id);
      steps.add(step(row, id, personId, person, wanted, families));
    }
  }

  private PersonStep step(
      Row row, String id, PersonId personId, @Nullable Person person, NewPerson wanted, Set<String> families) {
    if (person == null) {
      if (wanted.email() == null && !wanted.roles().equals(Set.of(Role.STUDENT))) {
        row.note("imports.note.no_email", wanted.name().value());
      }
      if (row.text("role").toLowerCase(Locale.ROOT).contains("staff")) {
        row.note("imports.note.staff", wanted.name().value());
      }
      return new PersonStep(personId, null, wanted, false, false, false, families, Set.of());
    }
    var email = wanted.email() == null ? null : wanted.email().value();
    var before = known.familiesOf(person);
    boolean changesName = changes(id, "name", person.name(), wanted.name().value());
    boolean changesEmail = changes(id, "email", person.email(), email);
    boolean changesZone = changes(id, "time_zone", person.timeZone().getId(), wanted.zone().getId());
    boolean changesRoles = changes(id, "role", written(Set.copyOf(person.roles())), written(wanted.roles()));
    changes(id, "family", String.join("; ", new TreeSet<>(before)), String.join("; ", new TreeSet<>(families)));
    return new PersonStep(personId, person.id(), wanted, changesName || changesEmail || changesZone, changesEmail,
        changesRoles, without(families, before), without(before, families));
  }

  private boolean changes(String id, String field, @Nullable String from, @Nullable String to) {
    if (Objects.equals(from, to)) {
      return false;
    }
    findings.change(SheetKind.PEOPLE, id, field, from, to);
    return true;
  }

  // An empty cell leaves the address that is known: taking it away would lock somebody out.
  private @Nullable Email email(Row row, @Nullable Person person) {
    if (row.isEmpty("email")) {
      return person == null || person.email() == null ? null : Email.of(person.email()).get();
    }
    if (!(Email.of(row.text("email")) instanceof Checked.Fine<Email>(var email))) {
      row.problem("email", Refusal.EMAIL_NOT_AN_ADDRESS.key());
      return null;
    }
    var before = emailLines.putIfAbsent(email.value(), row.line());
    var holder = known.emailHolders().get(email.value());
    if (before != null) {
      row.problem("email", "imports.problem.email_twice", before);
    } else if (holder != null && (person == null || !holder.equals(person.id())) && !letsGo(holder, email.value())) {
      row.problem("email", Refusal.EMAIL_TAKEN.key());
    }
    return email;
  }

  // Who gets another address in the same file gives this one free.
  private boolean letsGo(PersonId holder, String email) {
    var other = emailsOfFile.get(holder);
    return other != null && !other.equals(email);
  }

  private Set<Role> roles(Row row, @Nullable Person person) {
    var roles = EnumSet.noneOf(Role.class);
    for (var name : row.text("role").split("[;,/+ ]+")) {
      var known = ROLES.get(name.toLowerCase(Locale.ROOT));
      if (known == null) {
        row.problem("role", name.isEmpty() ? "imports.problem.missing" : "imports.problem.role");
      } else if (person == null || !known.contains(Role.COORDINATOR) || person.roles().stream().noneMatch(Role::isStaff)) {
        roles.addAll(known);
      }
    }
    if (person != null) {
      // what staff may do is given and taken in the product
      person.roles().stream().filter(Role::isStaff).forEach(roles::add);
    }
    return roles;
  }

  private void checkWhatIsStillNeeded(Row row, @Nullable Person person, Set<Role> roles) {
    boolean noMentorNow = person != null && person.roles().contains(Role.MENTOR) && !roles.contains(Role.MENTOR);
    boolean noStudentNow = person != null && person.roles().contains(Role.STUDENT) && !roles.contains(Role.STUDENT);
    if (noMentorNow || noStudentNow) {
      known.engagements().forEach((id, engagement) -> {
        if ((noMentorNow && engagement.agreed().mentor().equals(person.id()))
            || (noStudentNow && engagement.agreed().students().contains(person.id()))) {
          row.problem("role", "imports.problem.role_needed", id);
        }
      });
    }
  }

  // Who is handed a file must not become more than they are by it, nor sign in as somebody who is.
  private void checkStaff(Row row, @Nullable Person person, Set<Role> roles, @Nullable Email email) {
    if (mayChangeStaff || roles.stream().noneMatch(Role::isStaff)) {
      return;
    }
    if (person == null || person.roles().stream().noneMatch(Role::isStaff)) {
      row.problem("role", "imports.problem.staff_by_admin");
    } else if (email != null && !email.value().equals(person.email())) {
      row.problem("email", "imports.problem.staff_email_by_admin");
    }
  }

  private Set<String> families(Row row, Set<Role> roles) {
    var families = new TreeSet<String>();
    for (var name : Cells.list(row.text("family"))) {
      if (PersonName.of(name) instanceof Checked.Fine<PersonName>(var fine)) {
        families.add(fine.value());
      } else {
        row.problem("family", "imports.problem.family");
      }
    }
    if (!families.isEmpty() && roles.stream().noneMatch(Role::isFamily)) {
      row.problem("family", "imports.problem.family_of_nobody");
    }
    if (families.size() > 1 && roles.contains(Role.STUDENT)) {
      row.problem("family", "imports.problem.families_of_student");
    }
    return families;
  }

  private void familiesWithoutGuardian(String file) {
    var guarded = steps.stream().filter(step -> step.person().roles().contains(Role.GUARDIAN))
        .flatMap(step -> step.familiesJoined().stream()).collect(Collectors.toSet());
    known.people().values().stream().filter(person -> person.roles().contains(Role.GUARDIAN))
        .forEach(person -> guarded.addAll(known.familiesOf(person)));
    steps.stream().filter(step -> step.person().roles().contains(Role.STUDENT))
        .flatMap(step -> step.familiesJoined().stream()).distinct().filter(family -> !guarded.contains(family)).sorted()
        .forEach(family -> findings.note(file, 0, "imports.note.no_guardian", family));
  }

  private static <T> T checked(Row row, String column, Checked<T> value, T otherwise) {
    return switch (value) {
      case Checked.Fine<T>(var fine) -> fine;
      case Checked.Refused<T>(var reason) -> {
        row.problem(column, reason.key());
        yield otherwise;
      }
    };
  }

  private static String written(Set<Role> roles) {
    return roles.stream().sorted().map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("; "));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toUnmodifiableSet());
  }
}
