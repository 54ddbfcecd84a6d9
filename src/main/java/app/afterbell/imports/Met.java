package app.afterbell.imports;

import app.afterbell.engagements.Engagement;
import app.afterbell.households.FamilyId;
import app.afterbell.people.Person;
import java.util.List;
import java.util.Map;

/**
 * What was typed by hand and is in the file too, by the file's ids.
 *
 * @param families by hand, with the names that the file has for them
 * @param meetings of all of it, and those that nobody has decided on
 */
record Met(
    Map<String, Person> people, Map<FamilyId, String> families, Map<String, Engagement> engagements,
    List<Meeting> meetings) {

  boolean has(SheetKind kind, String id) {
    return switch (kind) {
      case PEOPLE -> people.containsKey(id);
      case ENGAGEMENTS -> engagements.containsKey(id);
      case SESSIONS -> false;
    };
  }
}
