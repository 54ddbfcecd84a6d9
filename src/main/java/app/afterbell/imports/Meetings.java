package app.afterbell.imports;

import static java.util.stream.Collectors.toMap;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.Engagements;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who and what of a file was typed by hand before: a person by their address, else by their name, which staff are
 * asked about; an engagement by its mentor, students and subject.
 */
@Component
class Meetings {

  private final KnownPeople people;
  private final Homes homes;
  private final Engagements engagements;

  Meetings(KnownPeople people, Homes homes, Engagements engagements) {
    this.people = people;
    this.homes = homes;
    this.engagements = engagements;
  }

  /** @param persons who spreadsheets know, and engagements likewise, by their ids there */
  Met of(
      Sheets.Contents contents, Map<String, Person> persons, Map<String, Engagement> agreed, Choices choices) {
    var meetings = new ArrayList<Meeting>();
    var rows = fresh(contents.rows(SheetKind.PEOPLE), persons);
    var met = people(rows, choices, meetings);
    var all = new HashMap<>(persons);
    all.putAll(met);
    var agreedByHand = engagements(fresh(contents.rows(SheetKind.ENGAGEMENTS), agreed), all, choices, meetings);
    return new Met(met, homes.of(rows.values(), met), agreedByHand, List.copyOf(meetings));
  }

  private static Map<String, Row> fresh(List<Row> rows, Map<String, ?> known) {
    var fresh = new LinkedHashMap<String, Row>();
    rows.stream().filter(row -> !row.isEmpty("id") && !known.containsKey(row.text("id")))
        .forEach(row -> fresh.putIfAbsent(row.text("id"), row));
    return fresh;
  }

  private Map<String, Person> people(Map<String, Row> rows, Choices choices, List<Meeting> meetings) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    var names = new Names(people.folded(rows.values().stream().map(row -> row.text("name")).toList()));
    var byHand = people.byHand(Addresses.in(List.copyOf(rows.values())), names.all());
    if (byHand.isEmpty()) {
      return Map.of();
    }
    var folded = people.folded(byHand.stream().map(Person::name).toList());
    var met = byAddress(rows, byHand);
    met.forEach((id, person) -> meetings.add(meeting(rows.get(id), List.of(person), person.id().value().toString(),
        true)));
    var taken = new HashSet<PersonId>(met.values().stream().map(Person::id).toList());
    rows.forEach((id, row) -> {
      var alike = met.containsKey(id) ? List.<Person>of() : byHand.stream()
          .filter(person -> person.open() && !taken.contains(person.id())
              && names.areAlike(row.text("name"), folded.get(person.name())))
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

  // An address that rows share is a grown-up's: a child is nobody's guardian for having it in their row.
  private static Map<String, Person> byAddress(Map<String, Row> rows, List<Person> byHand) {
    var byEmail = byHand.stream().filter(person -> person.email() != null)
        .collect(toMap(Person::email, person -> person, (one, _) -> one));
    var met = new LinkedHashMap<String, Person>();
    var taken = new HashSet<PersonId>();
    for (boolean students : List.of(false, true)) {
      rows.forEach((id, row) -> {
        var person = byEmail.get(Addresses.emailIn(row));
        if (person != null && Addresses.isStudent(row) == students && Addresses.canBeTheSame(row, person)
            && taken.add(person.id())) {
          met.put(id, person.importedAs(id));
        }
      });
    }
    return met;
  }

  private Map<String, Engagement> engagements(
      Map<String, Row> rows, Map<String, Person> persons, Choices choices, List<Meeting> meetings) {
    var mentors = new HashSet<PersonId>();
    rows.values().forEach(row -> Optional.ofNullable(persons.get(row.text("mentor"))).map(Person::id)
        .ifPresent(mentors::add));
    var byHand = engagements.byHand(mentors);
    if (byHand.isEmpty()) {
      return Map.of();
    }
    var subjects = new ArrayList<>(byHand.stream().map(one -> one.agreed().subject()).toList());
    rows.values().forEach(row -> subjects.add(row.text("subject")));
    var folded = people.folded(subjects);
    var met = new LinkedHashMap<String, Engagement>();
    var taken = new HashSet<Engagement>();
    rows.forEach((id, row) -> {
      var alike = byHand.stream()
          .filter(one -> !taken.contains(one) && isOf(row, one, persons)
              && folded.get(one.agreed().subject()).equals(folded.get(row.text("subject"))))
          .toList();
      if (!alike.isEmpty()) {
        var same = alike.size() == 1 && !choices.saysOther(SheetKind.ENGAGEMENTS, id) ? Optional.of(alike.getFirst())
            : choices.met(SheetKind.ENGAGEMENTS, id).flatMap(chosen ->
                alike.stream().filter(one -> one.id().value().equals(chosen)).findFirst());
        meetings.add(new Meeting(SheetKind.ENGAGEMENTS, id, row.file(), row.line(), row.text("name"),
            alike.stream().map(one -> new Meeting.Candidate(one.id().value(), one.agreed().name(), List.of(), List.of(),
                null)).toList(),
            chosen(same.map(one -> one.id().value()), choices.saysOther(SheetKind.ENGAGEMENTS, id)),
            alike.size() == 1));
        same.ifPresent(one -> {
          met.put(id, new Engagement(one.id(), one.agreed().importedAs(id)));
          taken.add(one);
        });
      }
    });
    return met;
  }

  private static boolean isOf(Row row, Engagement one, Map<String, Person> persons) {
    var mentor = persons.get(row.text("mentor"));
    var students = new HashSet<PersonId>();
    for (var id : Cells.list(row.text("students"))) {
      students.add(persons.containsKey(id) ? persons.get(id).id() : PersonId.next());
    }
    return mentor != null && mentor.id().equals(one.agreed().mentor()) && students.equals(one.agreed().students());
  }

  private static @Nullable String chosen(Optional<UUID> same, boolean other) {
    return same.map(Object::toString).orElse(other ? Choices.OTHER : null);
  }

  private Meeting meeting(Row row, List<Person> alike, @Nullable String chosen, boolean certain) {
    return new Meeting(SheetKind.PEOPLE, row.text("id"), row.file(), row.line(), row.text("name"),
        alike.stream().map(this::candidate).toList(), chosen, certain);
  }

  private Meeting.Candidate candidate(Person person) {
    return new Meeting.Candidate(person.id().value(), person.name(), RoleWords.of(person).stream().sorted().toList(),
        homes.namesOf(person.id()), person.email());
  }
}
