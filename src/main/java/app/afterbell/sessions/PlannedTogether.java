package app.afterbell.sessions;

import app.afterbell.sessions.Collisions.Wanted;
import app.afterbell.shared.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sessions that are planned in one go, none of which is written yet: each is looked at with those before it (R31). */
final class PlannedTogether {

  private final Map<PersonId, List<Wanted>> ofMentor = new HashMap<>();
  private final Map<PersonId, List<Wanted>> ofStudent = new HashMap<>();

  /**
   * What becomes of each, in this order.
   *
   * @param there what the people of each have then already, by its place
   * @param own what its engagement has then, likewise: asked where its people have nothing
   */
  static List<PlanAnswer> answers(
      List<Wanted> all, Map<Integer, List<Collision>> there, Map<Integer, List<Collision>> own) {
    var together = new PlannedTogether();
    return IntStream.range(0, all.size()).mapToObj(place -> {
      var hits = together.with(all.get(place), there.getOrDefault(place, List.of()));
      var taken = hits.isEmpty() ? own.getOrDefault(place, List.of()) : hits;
      return taken.isEmpty() ? together.planned(all.get(place)) : new PlanAnswer.Taken(taken);
    }).toList();
  }

  private List<Collision> with(Wanted wanted, List<Collision> there) {
    var planned = Stream.concat(
        hits(ofMentor, wanted.mentor(), wanted, true),
        wanted.students().stream().flatMap(student -> hits(ofStudent, student, wanted, false)));
    return Stream.concat(there.stream(), planned).sorted(Comparator.comparing(Collision::startsAt)).toList();
  }

  private PlanAnswer planned(Wanted planned) {
    ofMentor.computeIfAbsent(planned.mentor(), _ -> new ArrayList<>()).add(planned);
    planned.students().forEach(student -> ofStudent.computeIfAbsent(student, _ -> new ArrayList<>()).add(planned));
    return new PlanAnswer.Planned(planned.session());
  }

  private static Stream<Collision> hits(
      Map<PersonId, List<Wanted>> planned, PersonId person, Wanted wanted, boolean mentor) {
    return planned.getOrDefault(person, List.of()).stream()
        .filter(one -> one.startsAt().isBefore(wanted.endsAt()) && wanted.startsAt().isBefore(one.endsAt()))
        .map(one -> new Collision(one.session(), person, mentor, one.startsAt(), one.minutes()));
  }
}
