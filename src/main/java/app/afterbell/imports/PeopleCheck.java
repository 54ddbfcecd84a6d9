package app.afterbell.imports;

import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.Checked;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the rows of people.csv with who is known. */
final class PeopleCheck {

  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final PersonName NOBODY = PersonName.of("?").get();

  private final Known known;
  private final Findings findings;
  private final Directory directory;
  private final boolean mayChangeStaff;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<PersonId, Integer> people = new HashMap<>();
  private final Set<String> guarded = new HashSet<>();
  private final List<PersonStep> steps = new ArrayList<>();

  PeopleCheck(Known known, Findings findings, Directory directory, boolean mayChangeStaff) {
    this.known = known;
    this.findings = findings;
    this.directory = directory;
    this.mayChangeStaff = mayChangeStaff;
  }

  /** What there is to write, and what stays. */
  List<PersonStep> check(SheetContents.Sheet sheet) {
    var addresses = new Addresses(known, sheet.rows());
    sheet.rows().forEach(row -> check(row, addresses));
    int absent = (int) known.people().values().stream().map(Person::id)
        .filter(person -> !people.containsKey(person)).distinct().count();
    if (absent > 0) {
      findings.note(sheet.file(), 0, "imports.note.people_absent", absent);
    }
    familiesWithoutGuardian(sheet.file());
    return steps;
  }

  private void check(Row row, Addresses addresses) {
    var id = row.id("id");
    var before = id.isEmpty() ? null : lines.putIfAbsent(id, row.line());
    if (before != null) {
      row.problem("id", "imports.problem.id_twice", before);
      return;
    }
    var person = known.people().get(id);
    var same = person == null ? null : people.putIfAbsent(person.id(), row.line());
    if (same != null) {
      row.problem("id", "imports.problem.same_person", same, known.ids().get(person.id()));
      return;
    }
    var words = RoleWords.of(row, person);
    var families = families(row, words.isEmpty() && person != null ? Set.copyOf(person.roles())
        : RoleWords.roles(words));
    if (words.contains("guardian")) {
      guarded.addAll(families);
    }
    var step = person == null ? joining(row, id, words, families, addresses)
        : changing(row, person, words, families, addresses);
    checkStaff(row, person, step.person().roles(), step.person().email());
    if (person != null && !person.open()) {
      row.note("imports.note.closed", step.person().name().value());
    }
    directory.put(id, new Directory.Entry(
        step.id(), step.person().name().value(), !row.isFine() ? null : person == null || person.open()
        ? step.person().roles() : Set.of()));
    if (row.isFine()) {
      steps.add(step);
    }
  }

  private PersonStep joining(Row row, String id, Set<String> words, Set<String> families, Addresses addresses) {
    var name = checked(row, "name", PersonName.of(row.text("name")), NOBODY);
    var email = addresses.check(row, null);
    var zone = checked(row, "time_zone", TimeZones.of(row.text("time_zone")), UTC);
    var wanted = new NewPerson(name, email, zone, RoleWords.roles(words), null, id);
    if (row.isFine()) {
      if (email == null && !wanted.roles().equals(Set.of(Role.STUDENT))) {
        row.note("imports.note.no_email", name.value());
      }
      if (words.contains("staff")) {
        row.note("imports.note.staff", name.value());
      }
      var news = new News(row, Said.nothing(SheetKind.PEOPLE, id));
      news.say("name", name.value());
      news.say("email", email == null ? null : email.value());
      news.say("time_zone", zone.getId());
      news.list("role", words);
      news.list("family", families);
      findings.said(news);
    }
    return new PersonStep(PersonId.next(), null, wanted, Set.of(), Set.of(), Set.of(), wanted.roles(), families,
        Set.of(), false);
  }

  private PersonStep changing(Row row, Person person, Set<String> words, Set<String> families, Addresses addresses) {
    var news = known.news(SheetKind.PEOPLE, row.text("id"), row);
    var changes = new HashSet<String>();
    var name = row.isEmpty("name") ? null : checked(row, "name", PersonName.of(row.text("name")), NOBODY);
    var zone = row.isEmpty("time_zone") ? null : checked(row, "time_zone", TimeZones.of(row.text("time_zone")), UTC);
    var email = addresses.check(row, person);
    var now = PersonName.of(person.name()).get();
    var wantedName = changed(row, news, changes, PersonStep.NAME, name, now, PersonName::value);
    var wantedEmail = changed(row, news, changes, PersonStep.EMAIL, email, emailOf(person), Email::value);
    var wantedZone = changed(row, news, changes, PersonStep.ZONE, zone, person.timeZone(), ZoneId::getId);
    var roles = news.of("role", words, RoleWords.of(person));
    var rolesNow = new NewPerson(wantedName, wantedEmail, wantedZone, RoleWords.after(person, roles),
        person.supportChannel(), person.importId());
    changes(row, "role", RoleWords.written(Set.copyOf(person.roles())), RoleWords.written(rolesNow.roles()));
    var before = known.familiesOf(person);
    if (changes.contains(PersonStep.EMAIL) && person.entered()) {
      row.note("imports.note.address_waits", person.name());
    }
    var moved = staysHome(row, person, before) ? News.Parts.NONE
        : news.of("family", families, familiesNow(person, before));
    changes(row, "family", String.join("; ", new TreeSet<>(before)), String.join("; ", moved.of(before)));
    checkWhatIsStillNeeded(row, person, rolesNow.roles());
    findings.said(news);
    return new PersonStep(person.id(), person.id(), rolesNow, changes,
        without(rolesNow.roles(), Set.copyOf(person.roles())), without(Set.copyOf(person.roles()), rolesNow.roles()),
        words.isEmpty() ? Set.copyOf(person.roles()) : RoleWords.roles(words), moved.added(), moved.removed(),
        known.met().has(SheetKind.PEOPLE, row.text("id")));
  }

  // A student who was placed by hand, in a family that the file does not mean, is not moved by being met.
  private boolean staysHome(Row row, Person person, Set<String> imported) {
    return known.met().has(SheetKind.PEOPLE, row.text("id")) && imported.isEmpty()
        && person.roles().contains(Role.STUDENT) && known.placed().containsKey(person.id());
  }

  // Also those that no spreadsheet knows: who is in one of them is not without a family.
  private Set<String> familiesNow(Person person, Set<String> imported) {
    return imported.isEmpty() && known.placed().containsKey(person.id()) ? Set.of("…") : imported;
  }

  private <T> T changed(
      Row row, News news, Set<String> changes, String column, @Nullable T said, @Nullable T now,
      Function<T, String> text) {
    var wanted = news.of(column, said, now, text);
    if (changes(row, column, now == null ? null : text.apply(now), wanted == null ? null : text.apply(wanted))) {
      changes.add(column);
    }
    return wanted;
  }

  private boolean changes(Row row, String field, @Nullable String from, @Nullable String to) {
    if (Objects.equals(from, to)) {
      return false;
    }
    findings.change(SheetKind.PEOPLE, row.text("id"), field, from, to);
    return true;
  }

  private static @Nullable Email emailOf(Person person) {
    return person.email() == null ? null : Email.of(person.email()).get();
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
        families.add(known.home(fine.value()));
      } else {
        row.problem("family", "imports.problem.family");
      }
    }
    if (!families.isEmpty() && !Power.FOLLOW_SESSIONS.isOf(roles)) {
      row.problem("family", "imports.problem.family_of_nobody");
    }
    if (families.size() > 1 && roles.contains(Role.STUDENT)) {
      row.problem("family", "imports.problem.families_of_student");
    }
    return families;
  }

  private void familiesWithoutGuardian(String file) {
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

  private static <T> Set<T> without(Set<T> all, Set<T> some) {
    return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toUnmodifiableSet());
  }
}
