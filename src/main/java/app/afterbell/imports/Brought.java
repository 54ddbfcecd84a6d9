package app.afterbell.imports;

import static java.util.stream.Collectors.toMap;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.Engagements;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who and what earlier files brought, by each of the ids and names that they have there. All maps can be added to.
 *
 * @param ids by which each person is called first
 * @param families their first names in files
 * @param homes families by each of their names in files
 */
record Brought(
    Map<String, Person> people, Map<PersonId, String> ids, Map<String, Engagement> engagements,
    Map<FamilyId, String> families, Map<String, FamilyId> homes) {

  static Brought read(People people, Families families, Engagements engagements, Aliases aliases) {
    var persons = people.imported();
    var homes = families.imported();
    return new Brought(people(persons, aliases), persons.stream().collect(toMap(Person::id, Person::importId)),
        engagements(engagements.imported(), aliases),
        homes.stream().collect(toMap(Families.Family::id, Families.Family::importId)), homes(homes, aliases));
  }

  /** Who has a row of their own in this file: it tells them from all its others. */
  Set<PersonId> in(List<Row> rows) {
    return rows.stream().map(row -> people.get(row.text("id"))).filter(person -> person != null).map(Person::id)
        .collect(Collectors.toSet());
  }

  /** Those of the file that were here before it are known by its ids and names too. */
  void add(Met met) {
    people.putAll(met.people());
    met.people().forEach((id, person) -> ids.putIfAbsent(person.id(), id));
    engagements.putAll(met.engagements());
    families.putAll(met.families());
    met.families().forEach((family, name) -> homes.put(name, family));
    homes.putAll(met.homes());
  }

  /** The first name of a family, by each of its names. */
  Map<String, String> firstNames() {
    return homes.entrySet().stream().collect(toMap(Map.Entry::getKey, home -> families.get(home.getValue())));
  }

  private static Map<String, Person> people(List<Person> all, Aliases aliases) {
    var byId = all.stream().collect(toMap(person -> person.id().value(), Function.identity()));
    var people = all.stream().collect(toMap(Person::importId, Function.identity()));
    aliases.of(Made.Kind.PEOPLE).forEach((key, id) -> people.putIfAbsent(key, byId.get(id).importedAs(key)));
    return people;
  }

  private static Map<String, Engagement> engagements(List<Engagement> all, Aliases aliases) {
    var byId = all.stream().collect(toMap(one -> one.id().value(), Function.identity()));
    var engagements = all.stream().collect(toMap(one -> one.agreed().importId(), Function.identity()));
    aliases.of(Made.Kind.ENGAGEMENTS).forEach((key, id) -> engagements.putIfAbsent(key,
        new Engagement(byId.get(id).id(), byId.get(id).agreed().importedAs(key))));
    return engagements;
  }

  private static Map<String, FamilyId> homes(List<Families.Family> all, Aliases aliases) {
    var homes = all.stream().collect(toMap(Families.Family::importId, Families.Family::id));
    aliases.of(Made.Kind.FAMILIES).forEach((name, id) -> homes.putIfAbsent(name, new FamilyId(id)));
    return homes;
  }
}
