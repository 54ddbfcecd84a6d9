package app.afterbell.imports;

import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.people.KnownPeople;
import app.afterbell.people.Person;
import app.afterbell.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which family of a file is one that was made by hand: the one in which those are who were met in it. */
@Component
class Homes {

  private final Families families;
  private final KnownPeople people;

  Homes(Families families, KnownPeople people) {
    this.families = families;
    this.people = people;
  }

  /**
   * A family made by hand, under the name that the file has for it. One of several of somebody is the one of that
   * name.
   *
   * @param met who was typed by hand, by the ids of their rows
   */
  Map<FamilyId, String> of(Collection<Row> rows, Map<String, Person> met) {
    if (met.isEmpty()) {
      return Map.of();
    }
    var placed = families.of(met.values().stream().map(Person::id).toList());
    var byHand = families.byHand(placed.values().stream().flatMap(Set::stream).toList());
    var taken = new HashSet<>(families.imported().stream().map(Families.Family::importId).toList());
    var named = new LinkedHashMap<String, Set<FamilyId>>();
    var alone = new HashSet<String>();
    for (var row : rows) {
      var person = met.get(row.text("id"));
      var names = Cells.list(row.text("family")).stream().filter(name -> !taken.contains(name)).toList();
      if (person != null) {
        names.forEach(name -> placed.getOrDefault(person.id(), Set.of()).stream().filter(byHand::containsKey)
            .forEach(home -> named.computeIfAbsent(name, _ -> new HashSet<>()).add(home)));
        names.stream().filter(_ -> names.size() == 1).forEach(alone::add);
      }
    }
    return chosen(named, alone, byHand);
  }

  private Map<FamilyId, String> chosen(
      Map<String, Set<FamilyId>> named, Set<String> alone, Map<FamilyId, String> byHand) {
    var folded = people.folded(Stream.concat(named.keySet().stream(), byHand.values().stream()).toList());
    var homes = new HashMap<FamilyId, String>();
    for (boolean byName : List.of(true, false)) {
      named.forEach((name, all) -> {
        var free = all.stream()
            .filter(home -> !homes.containsKey(home) && !homes.containsValue(name)
                && (byName ? folded.get(byHand.get(home)).equals(folded.get(name)) : alone.contains(name)))
            .toList();
        if (free.size() == 1) {
          homes.put(free.getFirst(), name);
        }
      });
    }
    return homes;
  }

  /** The families of somebody, by their names. */
  List<String> namesOf(PersonId person) {
    var all = families.of(person);
    var names = new HashMap<>(families.byHand(all));
    families.imported().stream().filter(family -> all.contains(family.id()))
        .forEach(family -> names.put(family.id(), family.name()));
    return names.values().stream().sorted().toList();
  }
}
