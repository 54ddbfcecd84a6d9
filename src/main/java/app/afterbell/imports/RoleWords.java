package app.afterbell.imports;

import app.afterbell.people.Person;
import app.afterbell.shared.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that a spreadsheet has for what somebody is. */
final class RoleWords {

  private static final Map<String, Set<Role>> ROLES = Map.of(
      "mentor", Set.of(Role.MENTOR),
      "student", Set.of(Role.STUDENT),
      "guardian", Set.of(Role.GUARDIAN),
      // never admin: who may change everything is decided in the product
      "staff", Set.of(Role.COORDINATOR, Role.FINANCE));

  private RoleWords() {}

  static Set<String> of(Row row, @Nullable Person person) {
    if (person != null && row.isEmpty("role")) {
      return Set.of();
    }
    var words = new TreeSet<String>();
    for (var name : row.text("role").split("[;,/+ ]+")) {
      var word = name.toLowerCase(Locale.ROOT);
      if (!ROLES.containsKey(word)) {
        row.problem("role", name.isEmpty() ? "imports.problem.missing" : "imports.problem.role");
      } else {
        words.add(word);
      }
    }
    return words;
  }

  static Set<Role> roles(Set<String> words) {
    return words.stream().map(ROLES::get).flatMap(Set::stream).collect(Collectors.toSet());
  }

  static Set<String> of(Person person) {
    return person.roles().stream().map(role -> role.isStaff() ? "staff" : role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  // What staff may do is given and taken in the product.
  static Set<Role> after(Person person, News.Parts words) {
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(person.roles());
    words.removed().stream().filter(word -> !word.equals("staff")).map(ROLES::get).forEach(roles::removeAll);
    words.added().stream().map(ROLES::get).forEach(roles::addAll);
    return roles;
  }

  static String written(Set<Role> roles) {
    return roles.stream().sorted().map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("; "));
  }
}
