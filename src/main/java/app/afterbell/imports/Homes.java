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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which family of a file is one that is here under another name, made by hand or by an earlier file: the one in which
 * those are who were met in it.
 */
@Component
class Homes {

  private final Families families;
  private final KnownPeople people;

  Homes(Families families, KnownPeople people) {
    this.families = families;
    this.people = people;
  }

  /**
   * A family under the name that the file has for it. One of several of somebody is the one of that name. What the file
   * calls as an earlier one did is known by that.
   *
   * @param rows those that no file had before, and all of the file
   * @param met who was here, by the ids of their rows
   */
  Map<FamilyId, String> of(Collection<Row> rows, List<Row> all, Map<String, Person> met, Brought brought) {
    if (met.isEmpty()) {
      return Map.of();
    }
    var taken = brought.homes();
    var placed = families.of(met.values().stream().map(Person::id).toList());
    var otherwise = otherwise(placed.values().stream().flatMap(Set::stream).toList(), all, taken);
    var named = new LinkedHashMap<String, Set<FamilyId>>();
    var alone = new HashSet<String>();
    for (var row : rows) {
      var person = met.get(row.text("id"));
      var names = Cells.list(row.text("family")).stream().filter(name -> !taken.containsKey(name)).toList();
      if (person != null) {
        names.forEach(name -> placed.getOrDefault(person.id(), Set.of()).stream().filter(otherwise::containsKey)
            .forEach(home -> named.computeIfAbsent(name, _ -> new HashSet<>()).add(home)));
        names.stream().filter(_ -> names.size() == 1).forEach(alone::add);
      }
    }
    return chosen(named, alone, otherwise);
  }

  // Those of these families that the file does not call by a name that is known, by their names here.
  private Map<FamilyId, String> otherwise(Collection<FamilyId> ids, List<Row> all, Map<String, FamilyId> taken) {
    var named = all.stream().flatMap(row -> Cells.list(row.text("family")).stream()).map(taken::get)
        .collect(Collectors.toSet());
    var otherwise = new HashMap<>(families.byHand(ids));
    families.imported().stream().filter(family -> ids.contains(family.id()) && !named.contains(family.id()))
        .forEach(family -> otherwise.put(family.id(), family.name()));
    return otherwise;
  }

  private Map<FamilyId, String> chosen(
      Map<String, Set<FamilyId>> named, Set<String> alone, Map<FamilyId, String> names) {
    var folded = people.folded(Stream.concat(named.keySet().stream(), names.values().stream()).toList());
    var homes = new HashMap<FamilyId, String>();
    for (boolean byName : List.of(true, false)) {
      named.forEach((name, all) -> {
        var free = all.stream()
            .filter(home -> !homes.containsKey(home) && !homes.containsValue(name)
                && (byName ? folded.get(names.get(home)).equals(folded.get(name)) : alone.contains(name)))
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
