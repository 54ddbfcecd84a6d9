package app.afterbell.imports;

import static java.util.stream.Collectors.toSet;

import app.afterbell.sessions.NotesSubmitted;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who could be told of what an import brings, if its importer wants that: of notes that are news, and of nothing else.
 *
 * @param notes of how many sessions
 * @param guardians how many have them to read: each is told as they chose
 */
public record Told(int notes, int guardians) {

  static Told of(
      List<SessionStep> sessions, Map<PersonId, Set<PersonId>> guardiansOf, List<PersonStep> people, Known known,
      Instant now) {
    var news = sessions.stream()
        .filter(step -> step.notes() != null && (step.known() == null || step.known().notesAt() == null))
        .filter(step -> !step.notes().at().isBefore(now.minus(NotesSubmitted.NEWS)))
        .toList();
    var students = news.stream().flatMap(step -> step.students().stream()).collect(toSet());
    var guardians = new HashSet<PersonId>();
    students.forEach(student -> guardians.addAll(guardiansOf.getOrDefault(student, Set.of())));
    var families = people.stream()
        .filter(step -> students.contains(step.id()) && step.placedAs().contains(Role.STUDENT))
        .flatMap(step -> step.familiesJoined().stream()).collect(toSet());
    known.people().values().stream().filter(person -> students.contains(person.id()))
        .forEach(person -> families.addAll(known.familiesOf(person)));
    people.stream().filter(step -> step.placedAs().contains(Role.GUARDIAN))
        .filter(step -> step.familiesJoined().stream().anyMatch(families::contains)).map(PersonStep::id)
        .forEach(guardians::add);
    return new Told(news.size(), guardians.size());
  }
}
