package app.afterbell.imports;

import app.afterbell.people.NewPerson;
import app.afterbell.shared.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be joined, or changed into this.
 *
 * @param id as the files' other rows refer to them; whoever joins gets another when they do
 * @param known null for who joins
 * @param familiesJoined by name; familiesLeft likewise
 */
record PersonStep(
    PersonId id,
    @Nullable PersonId known,
    NewPerson person,
    boolean changesCard,
    boolean changesEmail,
    boolean changesRoles,
    Set<String> familiesJoined,
    Set<String> familiesLeft) {

  boolean writes() {
    return known == null
        || changesCard
        || changesRoles
        || !familiesJoined.isEmpty()
        || !familiesLeft.isEmpty();
  }
}
