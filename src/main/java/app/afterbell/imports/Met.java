package app.afterbell.imports;

import app.afterbell.engagements.Engagement;
import app.afterbell.households.FamilyId;
import app.afterbell.people.Person;
import java.util.List;
import java.util.Map;

/**
 * Who and what is here and is in the file too, by the file's ids, though no file said so until now.
 *
 * @param families by hand, with the names that the file has for them
 * @param homes families that an earlier file named otherwise, by their names in this one
 * @param meetings of all of it, and those that nobody has decided on
 */
record Met(
    Map<String, Person> people, Map<FamilyId, String> families, Map<String, FamilyId> homes,
    Map<String, Engagement> engagements, List<Meeting> meetings) {

  /** Whether somebody has yet to say who a row is. */
  boolean isOpen() {
    return meetings.stream().anyMatch(one -> one.chosen() == null);
  }

  /** Whether nobody has said yet if this row is of somebody who is here. */
  boolean isOpen(SheetKind kind, String id) {
    return meetings.stream()
        .anyMatch(one -> one.kind() == kind && one.row().equals(id) && one.chosen() == null);
  }

  boolean has(SheetKind kind, String id) {
    return switch (kind) {
      case PEOPLE -> people.containsKey(id);
      case ENGAGEMENTS -> engagements.containsKey(id);
      case SESSIONS -> false;
    };
  }
}
