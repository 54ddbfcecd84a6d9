package app.afterbell.imports;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.Engagements;
import app.afterbell.people.KnownPeople;
import app.afterbell.people.Person;
import app.afterbell.shared.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds which engagements of a file are here under no id of it, by their mentor, students and subject. One that was
 * agreed on by hand is taken for the row's unless staff say otherwise; one that an earlier file brought is asked about:
 * it may be of another year.
 */
@Component
class EngagementMeetings {

  private final KnownPeople people;
  private final Engagements engagements;

  EngagementMeetings(KnownPeople people, Engagements engagements) {
    this.people = people;
    this.engagements = engagements;
  }

  /**
   * @param brought by earlier files, by each of their ids there
   * @param persons by the ids that the rows have for them
   * @param meetings what is found is added to them
   */
  Map<String, Engagement> of(
      List<Row> file, Map<String, Engagement> brought, Map<String, Person> persons, Choices choices,
      List<Meeting> meetings) {
    var rows = Meetings.fresh(file, brought);
    var here = here(file, rows, brought, persons);
    if (here.isEmpty()) {
      return Map.of();
    }
    var subjects = new ArrayList<>(here.stream().map(one -> one.agreed().subject()).toList());
    rows.values().forEach(row -> subjects.add(row.text("subject")));
    var folded = people.folded(subjects);
    var met = new LinkedHashMap<String, Engagement>();
    var taken = new HashSet<Engagement>();
    rows.forEach((id, row) -> {
      var alike = here.stream()
          .filter(one -> !taken.contains(one) && isOf(row, one, persons)
              && folded.get(one.agreed().subject()).equals(folded.get(row.text("subject"))))
          .toList();
      if (!alike.isEmpty()) {
        var same = same(id, alike, choices);
        meetings.add(meeting(row, alike, same, choices));
        same.ifPresent(one -> {
          met.put(id, new Engagement(one.id(), one.agreed().importedAs(id)));
          taken.add(one);
        });
      }
    });
    return met;
  }

  // Of the mentors of these rows; without those that the file has under an id that is known.
  private List<Engagement> here(
      List<Row> file, Map<String, Row> rows, Map<String, Engagement> brought, Map<String, Person> persons) {
    var mentors = rows.values().stream().map(row -> Optional.ofNullable(persons.get(row.text("mentor"))))
        .flatMap(Optional::stream).map(Person::id).collect(Collectors.toSet());
    var inFile = file.stream().map(row -> Optional.ofNullable(brought.get(row.text("id")))).flatMap(Optional::stream)
        .map(Engagement::id).collect(Collectors.toSet());
    var seen = new HashSet<>(inFile);
    return Stream.concat(engagements.byHand(mentors).stream(),
            brought.values().stream().filter(one -> mentors.contains(one.agreed().mentor()))
                .sorted(Comparator.comparing(one -> one.id().value())))
        .filter(one -> seen.add(one.id()))
        .toList();
  }

  private static Optional<Engagement> same(String row, List<Engagement> alike, Choices choices) {
    boolean certain = alike.size() == 1 && alike.getFirst().agreed().importId() == null;
    return certain && !choices.saysOther(SheetKind.ENGAGEMENTS, row) ? Optional.of(alike.getFirst())
        : choices.met(SheetKind.ENGAGEMENTS, row).flatMap(chosen ->
            alike.stream().filter(one -> one.id().value().equals(chosen)).findFirst());
  }

  private static Meeting meeting(Row row, List<Engagement> alike, Optional<Engagement> same, Choices choices) {
    var id = row.text("id");
    return new Meeting(SheetKind.ENGAGEMENTS, id, row.file(), row.line(), row.text("name"),
        alike.stream().map(one -> new Meeting.Candidate(one.id().value(), one.agreed().name(), List.of(), List.of(),
            null, one.agreed().importId())).toList(),
        Meetings.chosen(same.map(one -> one.id().value()), choices.saysOther(SheetKind.ENGAGEMENTS, id)),
        alike.size() == 1);
  }

  private static boolean isOf(Row row, Engagement one, Map<String, Person> persons) {
    var mentor = persons.get(row.text("mentor"));
    return mentor != null && mentor.id().equals(one.agreed().mentor())
        && students(row, persons).equals(one.agreed().students()) && !isOver(row, one);
  }

  // What ended before the row begins is another year's.
  private static boolean isOver(Row row, Engagement one) {
    var ends = one.agreed().endsOn();
    return ends != null && Cells.date(row.text("starts_on")).filter(ends::isBefore).isPresent();
  }

  private static Set<PersonId> students(Row row, Map<String, Person> persons) {
    var students = new HashSet<PersonId>();
    for (var id : Cells.list(row.text("students"))) {
      students.add(persons.containsKey(id) ? persons.get(id).id() : PersonId.next());
    }
    return students;
  }
}
