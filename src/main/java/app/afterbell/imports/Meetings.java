package app.afterbell.imports;

import static java.util.stream.Collectors.toMap;

import app.afterbell.people.KnownPeople;
import app.afterbell.people.Person;
import app.afterbell.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who and what of a file is here under no id of it: typed by hand, or brought by an earlier file under another
 * id. A person by their address, else by their name, which staff are asked about; an engagement by its mentor, students
 * and subject. Somebody who has a row of their own in the file is none of its others.
 */
@Component
class Meetings {

  private final KnownPeople people;
  private final Homes homes;
  private final EngagementMeetings engagements;

  Meetings(KnownPeople people, Homes homes, EngagementMeetings engagements) {
    this.people = people;
    this.homes = homes;
    this.engagements = engagements;
  }

  Met of(SheetContents contents, Brought brought, Choices choices) {
    var meetings = new ArrayList<Meeting>();
    var file = contents.rows(SheetKind.PEOPLE);
    var rows = fresh(file, brought.people());
    var met = people(rows, brought.in(file), choices, meetings);
    var all = new HashMap<>(brought.people());
    all.putAll(met);
    var families = homes.of(rows.values(), file, met, brought);
    var byHand = new HashMap<>(families);
    byHand.keySet().removeAll(brought.families().keySet());
    var otherwise = families.entrySet().stream().filter(home -> !byHand.containsKey(home.getKey()))
        .collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
    return new Met(met, byHand, otherwise,
        engagements.of(contents.rows(SheetKind.ENGAGEMENTS), brought.engagements(), all, choices, meetings),
        List.copyOf(meetings));
  }

  /** Those rows whose id no file had before. */
  static Map<String, Row> fresh(List<Row> rows, Map<String, ?> known) {
    var fresh = new LinkedHashMap<String, Row>();
    rows.stream().filter(row -> !row.isEmpty("id") && !known.containsKey(row.text("id")))
        .forEach(row -> fresh.putIfAbsent(row.text("id"), row));
    return fresh;
  }

  private Map<String, Person> people(
      Map<String, Row> rows, Set<PersonId> inFile, Choices choices, List<Meeting> meetings) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    var names = new Names(people.folded(rows.values().stream().map(row -> row.text("name")).toList()));
    var here = people.alike(Addresses.in(List.copyOf(rows.values())), names.all()).stream()
        .filter(person -> !inFile.contains(person.id())).toList();
    if (here.isEmpty()) {
      return Map.of();
    }
    var folded = people.folded(here.stream().map(Person::name).toList());
    var asTheyAre = here.stream().collect(toMap(Person::id, Function.identity()));
    BiPredicate<Row, Person> namedAlike = (row, person) ->
        names.areAlike(row.text("name"), folded.get(person.name()));
    var met = byAddress(rows, here, namedAlike);
    met.forEach((id, person) -> meetings.add(meeting(rows.get(id), List.of(asTheyAre.get(person.id())),
        person.id().value().toString(), true)));
    var taken = new HashSet<PersonId>(met.values().stream().map(Person::id).toList());
    rows.forEach((id, row) -> {
      var alike = met.containsKey(id) ? List.<Person>of() : here.stream()
          .filter(person -> person.open() && !taken.contains(person.id())
              && (namedAlike.test(row, person) || hasAddress(row, person)))
          .toList();
      if (!alike.isEmpty()) {
        var same = choices.met(SheetKind.PEOPLE, id)
            .flatMap(chosen -> alike.stream().filter(person -> person.id().value().equals(chosen)).findFirst());
        meetings.add(meeting(row, alike, chosen(same.map(person -> person.id().value()),
            choices.saysOther(SheetKind.PEOPLE, id)), false));
        same.ifPresent(person -> {
          met.put(id, person.importedAs(id));
          taken.add(person.id());
        });
      }
    });
    return met;
  }

  // An address that rows share is a grown-up's: a child is nobody's guardian for having it in their row. Where a file
  // said before who has it, another name with it is asked about.
  private static Map<String, Person> byAddress(
      Map<String, Row> rows, List<Person> here, BiPredicate<Row, Person> namedAlike) {
    var byEmail = here.stream().filter(person -> person.email() != null)
        .collect(toMap(Person::email, person -> person, (one, _) -> one));
    var met = new LinkedHashMap<String, Person>();
    var taken = new HashSet<PersonId>();
    for (boolean students : List.of(false, true)) {
      rows.forEach((id, row) -> {
        var person = byEmail.get(Addresses.emailIn(row));
        if (person != null && Addresses.isStudent(row) == students && hasAddress(row, person)
            && (person.importId() == null || namedAlike.test(row, person)) && taken.add(person.id())) {
          met.put(id, person.importedAs(id));
        }
      });
    }
    return met;
  }

  private static boolean hasAddress(Row row, Person person) {
    return person.email() != null && person.email().equals(Addresses.emailIn(row))
        && Addresses.canBeTheSame(row, person);
  }

  static @Nullable String chosen(Optional<UUID> same, boolean other) {
    return same.map(Object::toString).orElse(other ? Choices.OTHER : null);
  }

  private Meeting meeting(Row row, List<Person> alike, @Nullable String chosen, boolean certain) {
    return new Meeting(SheetKind.PEOPLE, row.text("id"), row.file(), row.line(), row.text("name"),
        alike.stream().map(this::candidate).toList(), chosen, certain);
  }

  private Meeting.Candidate candidate(Person person) {
    return new Meeting.Candidate(person.id().value(), person.name(), RoleWords.of(person).stream().sorted().toList(),
        homes.namesOf(person.id()), person.email(), person.importId());
  }
}
