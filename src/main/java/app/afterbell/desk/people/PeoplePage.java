package app.afterbell.desk.people;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was found.
 *
 * @param more there are more than these
 * @param adds whether the viewer adds people
 */
public record PeoplePage(String searched, List<Found> people, boolean more, boolean adds) {

  /**
   * A person, for staff.
   *
   * @param families in which they are student or guardian
   * @param open false once the account is closed
   */
  public record Found(
      PersonId id, String name, @Nullable String email, List<Role> roles, List<String> families, boolean open) {

    public boolean isMentor() {
      return roles.contains(Role.MENTOR);
    }
  }
}
