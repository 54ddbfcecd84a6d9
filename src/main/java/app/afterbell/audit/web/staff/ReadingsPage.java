package app.afterbell.audit.web.staff;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was found, or the newest readings where nothing was searched for.
 *
 * @param more there are more people than these
 */
public record ReadingsPage(String searched, List<Found> people, boolean more, List<Reading> newest) {

  /**
   * @param student whether there can be readings about this person
   * @param reader whether there can be readings by this person
   * @param roles what the person is now; none once the account is closed
   */
  public record Found(
      PersonId id, String name, @Nullable String familyName, List<Role> roles, boolean student, boolean reader) {

    public Found {
      roles = roles.stream().sorted().toList();
    }
  }
}
